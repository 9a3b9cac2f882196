# task: replace_batch_norms
# verdict: wrong
# mistake: a layer that stands at several places becomes a new layer at each of them (they share the parameters, but are not one object)
# mistake: the new layers are in training mode even if the old ones were in evaluation
# told: in-training-mode, one-for-each-place
def replace_batch_norms(model, groups=32):
    def exchanged(old):
        channels = old.num_features
        new = nn.GroupNorm(
            math.gcd(groups, channels), channels, old.eps, affine=False
        )
        new.weight, new.bias = old.weight, old.bias
        new.affine = old.affine
        return new

    if isinstance(model, nn.BatchNorm2d):
        return exchanged(model)
    for parent in list(model.modules()):
        for name, child in list(parent._modules.items()):
            if isinstance(child, nn.BatchNorm2d):
                setattr(parent, name, exchanged(child))
    return model
