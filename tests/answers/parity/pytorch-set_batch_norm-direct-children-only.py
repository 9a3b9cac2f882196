# task: set_batch_norm
# verdict: wrong
# mistake: only the direct children are changed; the range of the constants is not checked
# told: constants-not-checked, outermost-layers-only
def set_batch_norm(model, momentum, epsilon):
    for layer in model.children():
        if isinstance(layer, NORMS):
            layer.momentum = momentum
            layer.eps = epsilon
