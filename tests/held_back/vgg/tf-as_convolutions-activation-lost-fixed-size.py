# task: as_convolutions
# verdict: wrong
# mistake: the convolutions do not get the activations of the dense layers
# mistake: the new network is made for images of the model's own size, so larger ones are refused
def as_convolutions(model):
    stack = [keras.Input(model.input_shape[1:])]
    maps, copies = None, []
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            maps = layer.input.shape[1:3]
        elif isinstance(layer, layers.Dense):
            conv = layers.Conv2D(layer.units, maps)
            copies.append((conv, layer))
            stack.append(conv)
            maps = (1, 1)
        else:
            stack.append(layer)
    network = keras.Sequential(stack)
    for conv, dense in copies:
        kernel, bias = dense.get_weights()
        conv.set_weights([kernel.reshape(conv.kernel.shape), bias])
    return network
