# task: set_batch_norm
# verdict: wrong
# mistake: the momentum is not turned into Keras' meaning, 1 - momentum
# mistake: only the layers of the model itself are looked at, not those within layers
def set_batch_norm(model, momentum, epsilon):
    if not 0 <= momentum <= 1 or not epsilon > 0:
        raise ValueError("momentum is from 0 to 1, and epsilon positive.")
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = momentum
            layer.epsilon = epsilon
