# task: count_parameters
# verdict: wrong
# mistake: the modules are visited one by one and each adds its own parameters: one that two modules share counts twice
# told: shared-parameters-counted-twice
def count_parameters(model):
    total = 0
    for module in model.modules():
        for p in module.parameters(recurse=False):
            if p.requires_grad:
                total += p.numel()
    return total
