# task: replace_batch_norms
# verdict: wrong
# mistake: named_children lists a layer that stands at two places of a module only once, so the second place keeps the old batch normalization
# told: first-place-only
def replace_batch_norms(model, groups=32):
    made = {}

    def exchanged(old):
        if old not in made:
            new = nn.GroupNorm(
                math.gcd(groups, old.num_features), old.num_features, old.eps,
                affine=old.affine,
            )
            new.weight, new.bias = old.weight, old.bias
            new.train(old.training)
            made[old] = new
        return made[old]

    def walk(module):
        for name, child in module.named_children():
            if isinstance(child, nn.BatchNorm2d):
                setattr(module, name, exchanged(child))
            else:
                walk(child)

    if isinstance(model, nn.BatchNorm2d):
        return exchanged(model)
    walk(model)
    return model
