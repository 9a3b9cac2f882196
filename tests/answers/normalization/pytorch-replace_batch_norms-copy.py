# task: replace_batch_norms
# verdict: wrong
# mistake: parameters are copies
# told: copies-for-parameters
def replace_batch_norms(model, groups=32):
    done = {}

    def convert(bn):
        if bn not in done:
            c = bn.num_features
            gn = nn.GroupNorm(math.gcd(groups, c), c, eps=bn.eps, affine=bn.affine)
            if bn.affine:
                gn.weight = nn.Parameter(bn.weight.detach().clone())
                gn.bias = nn.Parameter(bn.bias.detach().clone())
            gn.train(bn.training)
            done[bn] = gn
        return done[bn]

    if isinstance(model, nn.BatchNorm2d):
        return convert(model)
    for module in list(model.modules()):
        for name, child in list(module._modules.items()):
            if isinstance(child, nn.BatchNorm2d):
                module._modules[name] = convert(child)
    return model
