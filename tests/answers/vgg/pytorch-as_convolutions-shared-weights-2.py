# task: as_convolutions
# verdict: wrong
# mistake: the convolutions get views of the linear layers' weights and their biases themselves, not copies; if one network changes, the other does, too
# told: weights-shared
def as_convolutions(network, maps_size=(7, 7)):
    head, size = [], maps_size
    for layer in network.classifier:
        if not isinstance(layer, nn.Linear):
            head.append(layer)
            continue
        channels = layer.in_features // (size[0] * size[1])
        convolution = nn.Conv2d(channels, layer.out_features, tuple(size))
        kernel = layer.weight.data.reshape(layer.out_features, channels, *size)
        convolution.weight = nn.Parameter(kernel)
        convolution.bias = nn.Parameter(layer.bias.data)
        head.append(convolution)
        size = (1, 1)
    return nn.Sequential(network.features, *head)
