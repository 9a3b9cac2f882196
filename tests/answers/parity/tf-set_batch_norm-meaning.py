# task: set_batch_norm
# verdict: wrong
# mistake: the momentum is handed to Keras as it is, though it weighs the old value there (1 - momentum)
# told: momentum-copied-verbatim
def set_batch_norm(model, momentum, epsilon):
    if not 0 <= momentum <= 1:
        raise ValueError("The momentum is a number from 0 to 1.")
    if epsilon <= 0:
        raise ValueError("Epsilon is positive.")
    for layer in model._flatten_layers():
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = momentum
            layer.epsilon = epsilon
