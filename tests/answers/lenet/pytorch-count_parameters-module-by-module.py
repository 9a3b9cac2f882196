# task: count_parameters
# verdict: wrong
# mistake: the parameters are added up module by module, so one that two modules share (tied weights) counts twice
# told: shared-parameters-counted-twice
def count_parameters(model):
    def own(module):
        return [p for p in module._parameters.values() if p is not None and p.requires_grad]

    return sum(p.numel() for module in model.modules() for p in own(module))
