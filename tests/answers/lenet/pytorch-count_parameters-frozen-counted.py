# task: count_parameters
# verdict: wrong
# mistake: frozen parameters count too
# told: frozen-layers-counted
def count_parameters(model):
    return sum(p.numel() for p in model.parameters())
