# task: set_batch_norm
# verdict: wrong
# mistake: Keras' momentum gets PyTorch's number as it is, not 1 minus it
# mistake: only models are searched, by their list of layers: batch normalizations within a layer of one's own are not found
# told: momentum-copied-verbatim, normalization-in-an-own-layer
def set_batch_norm(model, momentum, epsilon):
    if not (0 <= momentum <= 1 and epsilon > 0):
        raise ValueError(
            f"momentum {momentum} or epsilon {epsilon} is out of its range."
        )

    def visit(layer):
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = momentum
            layer.epsilon = epsilon
        elif isinstance(layer, keras.Model):
            for inner in layer.layers:
                visit(inner)

    visit(model)
