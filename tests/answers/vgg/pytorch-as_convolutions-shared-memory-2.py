# task: as_convolutions
# verdict: wrong
# mistake: the kernels are views of the linear layers' weights (and their biases the same tensors), not copies: who changes the new network changes the old one
# told: weights-shared
def as_convolutions(network, maps_size=(7, 7)):
    parts = [network.features]
    size = tuple(maps_size)
    for layer in network.classifier:
        if not isinstance(layer, nn.Linear):
            parts.append(layer)
            continue
        outputs = layer.out_features
        maps = layer.in_features // (size[0] * size[1])
        conv = nn.Conv2d(
            maps, outputs, size, device=layer.weight.device, dtype=layer.weight.dtype
        )
        conv.weight.data = layer.weight.data.view(outputs, maps, *size)
        conv.bias.data = layer.bias.data
        parts.append(conv)
        size = (1, 1)
    return nn.Sequential(*parts)
