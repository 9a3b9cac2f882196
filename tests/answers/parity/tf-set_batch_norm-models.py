# task: set_batch_norm
# verdict: wrong
# mistake: only goes down into models: a batch normalization within a layer of one's own (a keras.layers.Layer with layers in it) is not found
# told: normalization-in-an-own-layer
def set_batch_norm(model, momentum, epsilon):
    if not 0 <= momentum <= 1:
        raise ValueError(f"The momentum {momentum} is not from 0 to 1.")
    if not epsilon > 0:
        raise ValueError(f"The epsilon {epsilon} is not positive.")
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            set_batch_norm(layer, momentum, epsilon)
        elif isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 1 - momentum
            layer.epsilon = epsilon
