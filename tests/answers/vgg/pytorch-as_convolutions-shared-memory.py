# task: as_convolutions
# verdict: wrong
# mistake: the convolutions share the memory of the linear weights instead of having copies
# told: weights-shared
def as_convolutions(network, maps_size=(7, 7)):
    layers, first = [], True
    for layer in network.classifier:
        if not isinstance(layer, nn.Linear):
            layers.append(layer)
            continue
        size = maps_size if first else (1, 1)
        channels = layer.in_features // (size[0] * size[1])
        conv = nn.Conv2d(channels, layer.out_features, size)
        conv.weight = nn.Parameter(layer.weight.data.view(conv.weight.shape))
        conv.bias = nn.Parameter(layer.bias.data)
        layers.append(conv)
        first = False
    return nn.Sequential(*network.features, *layers)
