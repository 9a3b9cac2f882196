# task: feature_maps
# verdict: wrong
# mistake: the maps are detached but not copied: an activation that works in place changes them
# mistake: hooks and modes are put right only if the model raises no error

def feature_maps(model, images):
    maps = []
    modes = [(module, module.training) for module in model.modules()]
    handles = [
        module.register_forward_hook(lambda m, x, y: maps.append(y.detach()))
        for module in model.modules()
        if isinstance(module, nn.Conv2d)
    ]
    model.eval()
    with torch.no_grad():
        model(images)
    for handle in handles:
        handle.remove()
    for module, mode in modes:
        module.training = mode
    return maps
