# task: set_batch_norm
# verdict: wrong
# mistake: only the layers of the outermost level are found; constants out of range are accepted
# told: constants-not-checked, outermost-layers-only
def set_batch_norm(model, momentum, epsilon):
    for layer in model.children():
        if isinstance(layer, NORMS):
            layer.momentum = momentum
            layer.eps = epsilon
