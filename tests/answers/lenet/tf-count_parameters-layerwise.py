# task: count_parameters
# verdict: wrong
# mistake: counts all numbers of every trainable layer with layer.count_params(), so the moving statistics of a normalization count too
# told: stored-by-trainable-layers
def count_parameters(model):
    n = 0
    for layer in model.layers:
        if layer.trainable:
            n += layer.count_params()
    return int(n)
