# task: replace_batch_norms
# verdict: wrong
# mistake: weight and bias are copies, not the very parameters of the old layer
# told: copies-for-parameters
def replace_batch_norms(model, groups=32):
    def exchanged(old):
        new = nn.GroupNorm(math.gcd(groups, old.num_features), old.num_features, old.eps, old.affine)
        if old.affine:
            with torch.no_grad():
                new.weight.copy_(old.weight)
                new.bias.copy_(old.bias)
        return new.train(old.training)

    if isinstance(model, nn.BatchNorm2d):
        return exchanged(model)
    done = {}
    for parent in list(model.modules()):
        for name, child in list(parent._modules.items()):
            if isinstance(child, nn.BatchNorm2d):
                done.setdefault(child, exchanged(child))
                setattr(parent, name, done[child])
    return model
