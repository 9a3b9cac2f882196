# task: as_convolutions
# verdict: wrong
# mistake: the convolutions' weights and biases are views of the linear layers' data instead of copies: training one network changes the other
def as_convolutions(network, maps_size=(7, 7)):
    stack = [network.features]
    first = True
    for layer in network.classifier:
        if isinstance(layer, nn.Linear):
            size = tuple(maps_size) if first else (1, 1)
            channels = layer.in_features // (size[0] * size[1])
            conv = nn.Conv2d(channels, layer.out_features, size)
            conv.weight.data = layer.weight.data.view(layer.out_features, channels, *size)
            conv.bias.data = layer.bias.data
            stack.append(conv)
            first = False
        else:
            stack.append(layer)
    return nn.Sequential(*stack)
