# task: count_multiply_adds
# verdict: wrong
# mistake: groups are ignored, every kernel is taken to see all input channels
# told: groups-ignored
def count_multiply_adds(model, image_shape):
    counts = []

    def hook(layer, args, output):
        if isinstance(layer, nn.Conv2d):
            kh, kw = layer.kernel_size
            counts.append(output[0].numel() * layer.in_channels * kh * kw)
        else:
            counts.append(output.numel() * layer.in_features)

    modes = {module: module.training for module in model.modules()}
    handles = [
        module.register_forward_hook(hook)
        for module in modes if isinstance(module, (nn.Conv2d, nn.Linear))
    ]
    example = next(model.parameters(), torch.zeros(()))
    image = torch.zeros(1, *image_shape, dtype=example.dtype, device=example.device)
    try:
        model.eval()
        with torch.no_grad():
            model(image)
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes.items():
            module.training = mode
    return counts
