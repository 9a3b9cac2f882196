# task: count_parameters
# verdict: wrong
# mistake: goes module by module and counts a parameter that two modules share twice
# told: shared-parameters-counted-twice

def count_parameters(model):
    return sum(
        parameter.numel()
        for module in model.modules()
        for parameter in module.parameters(recurse=False)
        if parameter.requires_grad
    )
