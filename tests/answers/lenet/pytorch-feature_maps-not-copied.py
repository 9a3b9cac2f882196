# task: feature_maps
# verdict: wrong
# mistake: the outputs are kept without copying (detach shares the memory), so an in-place ReLU changes them
# told: maps-kept-after-an-error, maps-not-copied
def feature_maps(model, images):
    found = []
    hooks = [
        layer.register_forward_hook(lambda mod, inp, out: found.append(out.detach()))
        for layer in model.modules()
        if isinstance(layer, nn.Conv2d)
    ]
    modes = {m: m.training for m in model.modules()}
    model.eval()
    with torch.no_grad():
        model(images)
    for hook in hooks:
        hook.remove()
    for m, mode in modes.items():
        m.training = mode
    return found
