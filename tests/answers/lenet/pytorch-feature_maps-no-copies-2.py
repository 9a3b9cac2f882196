# task: feature_maps
# verdict: wrong
# mistake: the maps are no copies so that an activation in place changes them
# told: maps-not-copied
def feature_maps(model, images):
    maps, handles = [], []
    modes = {module: module.training for module in model.modules()}
    for layer in model.modules():
        if isinstance(layer, nn.Conv2d):
            handles.append(layer.register_forward_hook(lambda m, i, o: maps.append(o.detach())))
    model.eval()
    try:
        with torch.no_grad():
            model(images)
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes.items():
            module.training = mode
    return maps
