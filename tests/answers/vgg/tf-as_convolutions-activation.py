# task: as_convolutions
# verdict: wrong
# mistake: the activations of the dense layers are not handed on
# told: only-convolutions
def as_convolutions(model):
    shape = model.input_shape
    net = keras.Sequential([keras.Input((None, None, shape[-1]))])
    k = None
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            k = layer.input.shape[1:3]
        elif isinstance(layer, layers.Dense):
            w, b = layer.get_weights()
            conv = layers.Conv2D(layer.units, k)
            net.add(conv)
            conv.set_weights([w.reshape(k[0], k[1], -1, layer.units), b])
            k = (1, 1)
        else:
            net.add(layer)
    return net
