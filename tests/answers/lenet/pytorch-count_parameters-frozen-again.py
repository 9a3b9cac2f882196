# task: count_parameters
# verdict: wrong
# mistake: frozen parameters are counted too
# told: frozen-layers-counted
def count_parameters(model):
    total = 0
    for parameter in model.parameters():
        size = 1
        for n in parameter.shape:
            size *= n
        total += size
    return total
