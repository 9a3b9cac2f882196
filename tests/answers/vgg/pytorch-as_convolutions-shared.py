# task: as_convolutions
# verdict: wrong
# mistake: the weights are viewed, not copied, so both networks have the same
# told: weights-shared
def as_convolutions(network, maps_size=(7, 7)):
    h, w = maps_size
    layers = list(network.features)
    for layer in network.classifier:
        if type(layer) is nn.Linear:
            c = layer.in_features // (h * w)
            conv = nn.Conv2d(c, layer.out_features, (h, w))
            conv.weight.data = layer.weight.data.view(layer.out_features, c, h, w)
            conv.bias.data = layer.bias.data
            layers.append(conv)
            h = w = 1
        else:
            layers.append(layer)
    return nn.Sequential(*layers)
