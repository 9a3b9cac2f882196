# task: count_parameters
# verdict: wrong
# mistake: only moving statistics are left out, by their names; the weights of frozen layers (trainable False) are counted
# told: frozen-layers-counted
def count_parameters(model):
    total = 0
    for weight in model.weights:
        if "moving_" not in weight.path:
            total += int(np.prod(weight.shape))
    return total
