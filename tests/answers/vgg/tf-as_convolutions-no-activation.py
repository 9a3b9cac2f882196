# task: as_convolutions
# verdict: wrong
# mistake: the convolutions have the weights of the dense layers but not their activations
# told: only-convolutions
def as_convolutions(model):
    everywhere = keras.Sequential([keras.Input((None, None, model.input_shape[-1]))])
    size = None
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            size = tuple(layer.input.shape[1:3])
        elif isinstance(layer, layers.Dense):
            kernel, bias = layer.get_weights()
            conv = layers.Conv2D(layer.units, size, padding="valid")
            everywhere.add(conv)
            conv.set_weights([kernel.reshape(*size, -1, layer.units), bias])
            size = (1, 1)
        else:
            everywhere.add(layer)
    return everywhere
