# task: count_parameters
# verdict: wrong
# mistake: it asks each layer whether it is trainable and then counts all of its weights, so the moving statistics of a normalization that is not frozen count, too (and so do frozen layers inside a nested model)
# told: stored-by-trainable-layers
def count_parameters(model):
    total = 0
    for layer in model.layers:
        if layer.trainable:
            total += sum(math.prod(weight.shape) for weight in layer.weights)
    return int(total)
