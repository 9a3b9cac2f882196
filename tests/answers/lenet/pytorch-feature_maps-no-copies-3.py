# task: feature_maps
# verdict: wrong
# mistake: the outputs are only detached, not copied, so a ReLU that works in place changes what was collected
# mistake: hooks and modes are put in order after the run only if it raises no error
# told: maps-kept-after-an-error, maps-not-copied
def feature_maps(model, images):
    collected = []
    convolutions = [one for one in model.modules() if isinstance(one, nn.Conv2d)]
    hooks = [
        one.register_forward_hook(lambda _, __, output: collected.append(output.detach()))
        for one in convolutions
    ]
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    with torch.no_grad():
        model(images)
    for hook in hooks:
        hook.remove()
    for module, mode in modes:
        module.training = mode
    return collected
