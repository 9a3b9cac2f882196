# task: feature_maps
# verdict: wrong
# mistake: the maps come in the order in which the layers were registered, not in which they are executed
# told: maps-in-the-order-of-declaration
def feature_maps(model, images):
    convolutions = [m for m in model.modules() if isinstance(m, nn.Conv2d)]
    answers = {}

    def keep(layer, inputs, output):
        answers[layer] = output.detach().clone()

    modes = {module: module.training for module in model.modules()}
    hooks = [layer.register_forward_hook(keep) for layer in convolutions]
    try:
        model.eval()
        with torch.no_grad():
            model(images)
    finally:
        for hook in hooks:
            hook.remove()
        for module, mode in modes.items():
            module.training = mode
    return [answers[layer] for layer in convolutions if layer in answers]
