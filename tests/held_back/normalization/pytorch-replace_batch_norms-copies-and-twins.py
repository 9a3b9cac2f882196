# task: replace_batch_norms
# verdict: wrong
# mistake: weight and bias are copied into new parameters, which an optimizer does not know
# mistake: a layer that stands at several places becomes a new layer at each place
def replace_batch_norms(model, groups=32):
    if isinstance(model, nn.BatchNorm2d):
        channels = model.num_features
        new = nn.GroupNorm(
            math.gcd(groups, channels), channels, eps=model.eps, affine=model.affine
        )
        if model.affine:
            new.load_state_dict({"weight": model.weight, "bias": model.bias})
        return new.to(next(model.buffers(), torch.empty(0)).device).train(model.training)
    for name, child in list(model._modules.items()):
        if child is not None:
            model._modules[name] = replace_batch_norms(child, groups)
    return model
