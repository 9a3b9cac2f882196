# task: replace_batch_norms
# verdict: wrong
# mistake: the new layers are always in training mode, also where the old one was in evaluation mode
def replace_batch_norms(model, groups=32):
    seen = {}

    def exchange(layer):
        if isinstance(layer, nn.BatchNorm2d):
            if layer not in seen:
                channels = layer.num_features
                new = nn.GroupNorm(
                    math.gcd(groups, channels), channels, layer.eps, affine=False
                )
                new.weight, new.bias = layer.weight, layer.bias
                new.affine = layer.affine
                seen[layer] = new
            return seen[layer]
        if layer not in seen:
            seen[layer] = layer
            for name, child in layer._modules.items():
                if child is not None:
                    layer._modules[name] = exchange(child)
        return layer

    return exchange(model)
