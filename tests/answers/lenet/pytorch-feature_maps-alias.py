# task: feature_maps
# verdict: wrong
# mistake: the outputs are not copied, so an in-place ReLU behind the convolution changes them
# mistake: no try/finally: after an error in the model the hooks and the evaluation mode stay
# told: maps-kept-after-an-error, maps-not-copied
def feature_maps(model, images):
    collected = []
    training = [(module, module.training) for module in model.modules()]
    handles = []
    for module in model.modules():
        if isinstance(module, nn.Conv2d):
            handles.append(
                module.register_forward_hook(
                    lambda layer, inputs, output: collected.append(output.detach())
                )
            )
    model.eval()
    with torch.no_grad():
        model(images)
    for handle in handles:
        handle.remove()
    for module, mode in training:
        module.training = mode
    return collected
