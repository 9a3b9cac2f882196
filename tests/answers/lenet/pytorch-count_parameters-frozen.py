# task: count_parameters
# verdict: wrong
# mistake: frozen parameters (requires_grad False) are counted as well
# told: frozen-layers-counted
def count_parameters(model):
    total = 0
    for _, parameter in model.named_parameters():
        total += parameter.numel()
    return total
