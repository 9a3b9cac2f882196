# task: as_convolutions
# verdict: wrong
# mistake: weights and biases are shared with the network instead of copied
# told: weights-shared
def as_convolutions(network, maps_size=(7, 7)):
    height, width = maps_size
    parts, first = [], True
    for layer in network.classifier:
        if isinstance(layer, nn.Linear):
            size = (height, width) if first else (1, 1)
            first = False
            channels = layer.in_features // (size[0] * size[1])
            conv = nn.Conv2d(channels, layer.out_features, size, dtype=layer.weight.dtype)
            conv.weight.data = layer.weight.data.view(-1, channels, *size)
            conv.bias = layer.bias
            parts.append(conv)
        else:
            parts.append(layer)
    return nn.Sequential(network.features, *parts)
