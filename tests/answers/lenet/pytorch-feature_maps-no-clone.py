# task: feature_maps
# verdict: wrong
# mistake: the maps are not copied, so an activation in place changes them
# told: maps-not-copied
def feature_maps(model, images):
    maps, modes = [], [(m, m.training) for m in model.modules()]
    hooks = [
        m.register_forward_hook(lambda module, inputs, output: maps.append(output.detach()))
        for m in model.modules() if isinstance(m, nn.Conv2d)
    ]
    try:
        model.eval()
        with torch.no_grad():
            model(images)
    finally:
        for hook in hooks:
            hook.remove()
        for m, mode in modes:
            m.training = mode
    return maps
