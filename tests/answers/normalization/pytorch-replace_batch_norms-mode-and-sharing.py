# task: replace_batch_norms
# verdict: wrong
# mistake: the new layers are in training mode whatever the old ones were; a layer at several places becomes several layers
# told: first-place-only, in-training-mode
def replace_batch_norms(model, groups=32):
    if isinstance(model, nn.BatchNorm2d):
        channels = model.num_features
        new = nn.GroupNorm(math.gcd(groups, channels), channels, eps=model.eps)
        new.weight, new.bias = model.weight, model.bias
        return new
    for name, child in model.named_children():
        setattr(model, name, replace_batch_norms(child, groups))
    return model
