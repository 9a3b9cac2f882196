# task: set_batch_norm
# verdict: wrong
# mistake: only goes into layers that have .layers (models); a normalization inside a layer of one's own, which is no model, keeps its constants
# told: normalization-in-an-own-layer
def set_batch_norm(model, momentum, epsilon):
    if not 0 <= momentum <= 1:
        raise ValueError(f"The momentum {momentum} is not between 0 and 1.")
    if not epsilon > 0:
        raise ValueError(f"The epsilon {epsilon} is not positive.")
    waiting = list(model.layers)
    while waiting:
        layer = waiting.pop()
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 1 - momentum
            layer.epsilon = epsilon
        waiting.extend(getattr(layer, "layers", []))
