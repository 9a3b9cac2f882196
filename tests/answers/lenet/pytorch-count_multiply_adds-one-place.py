# task: count_multiply_adds
# verdict: wrong
# mistake: groups are ignored: every kernel is taken to see all input channels
# mistake: a linear layer is counted once, in_features * out_features, though it may be applied at many places
# told: groups-ignored, linear-layer-counted-once
def count_multiply_adds(model, image_shape):
    work, hooks = [], []

    def conv(layer, inputs, output):
        _, channels, rows, columns = output.shape
        height, width = layer.kernel_size
        work.append(rows * columns * channels * layer.in_channels * height * width)

    def linear(layer, inputs, output):
        work.append(layer.in_features * layer.out_features)

    modes = {module: module.training for module in model.modules()}
    first = next(model.parameters(), torch.empty(0))
    try:
        for module in model.modules():
            if isinstance(module, nn.Conv2d):
                hooks.append(module.register_forward_hook(conv))
            elif isinstance(module, nn.Linear):
                hooks.append(module.register_forward_hook(linear))
        model.eval()
        with torch.no_grad():
            model(torch.zeros(1, *image_shape, dtype=first.dtype, device=first.device))
    finally:
        for hook in hooks:
            hook.remove()
        for module, mode in modes.items():
            module.training = mode
    return work
