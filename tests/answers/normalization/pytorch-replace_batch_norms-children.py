# task: replace_batch_norms
# verdict: wrong
# mistake: named_children lists a shared layer once
# told: first-place-only
def replace_batch_norms(model, groups=32):
    if isinstance(model, nn.BatchNorm2d):
        c = model.num_features
        new = nn.GroupNorm(math.gcd(groups, c), c, eps=model.eps, affine=model.affine)
        if model.affine:
            new.weight, new.bias = model.weight, model.bias
        new.train(model.training)
        return new
    for name, child in model.named_children():
        setattr(model, name, replace_batch_norms(child, groups))
    return model
