# task: feature_maps
# verdict: wrong
# mistake: the outputs themselves are collected (detach shares memory), so an activation that works in place changes them
# mistake: afterwards model.train(was) puts all layers into the mode of the outermost, also those that were in another
# told: maps-not-copied, maps-one-mode-for-all
def feature_maps(model, images):
    found, hooks = [], []
    for module in model.modules():
        if isinstance(module, nn.Conv2d):
            hooks.append(module.register_forward_hook(
                lambda module, inputs, output: found.append(output.detach())))
    was = model.training
    try:
        model.eval()
        with torch.no_grad():
            model(images)
    finally:
        model.train(was)
        for hook in hooks:
            hook.remove()
    return found
