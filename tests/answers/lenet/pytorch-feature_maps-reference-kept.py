# task: feature_maps
# verdict: wrong
# mistake: the outputs are kept detached but not copied, so an activation that works in place behind the convolution changes them
# mistake: the hooks are removed only after a pass that went well; when the model raises an error, they stay
# told: maps-not-copied
def feature_maps(model, images):
    maps = []
    modes = {layer: layer.training for layer in model.modules()}
    handles = [
        layer.register_forward_hook(lambda _, inputs, output: maps.append(output.detach()))
        for layer in modes
        if isinstance(layer, nn.Conv2d)
    ]
    model.eval()
    try:
        with torch.no_grad():
            model(images)
    finally:
        for layer, mode in modes.items():
            layer.training = mode
    for handle in handles:
        handle.remove()
    return maps
