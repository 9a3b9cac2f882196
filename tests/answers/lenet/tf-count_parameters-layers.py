# task: count_parameters
# verdict: wrong
# mistake: whole layers are counted if they are trainable, with the moving statistics that a trainable normalization keeps
# told: stored-by-trainable-layers
def count_parameters(model):
    total = 0
    for layer in model.layers:
        if layer.trainable:
            total += layer.count_params()
    return int(total)
