# task: count_multiply_adds
# verdict: wrong
# mistake: groups are ignored: each kernel is taken to see all in_channels
# mistake: a linear layer counts in_features * out_features once, also where it is applied at many places
# told: groups-ignored, linear-layer-counted-once
def count_multiply_adds(model, image_shape):
    counts, handles = [], []

    def note(layer, inputs, output):
        if isinstance(layer, nn.Conv2d):
            kh, kw = layer.kernel_size
            per_place = layer.in_channels * layer.out_channels * kh * kw
            counts.append(per_place * output.shape[-2] * output.shape[-1])
        else:
            counts.append(layer.in_features * layer.out_features)

    modes = {module: module.training for module in model.modules()}
    for module in modes:
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            handles.append(module.register_forward_hook(note))
    try:
        model.eval()
        first = next(model.parameters(), torch.empty(0))
        with torch.no_grad():
            model(torch.zeros(1, *image_shape, dtype=first.dtype, device=first.device))
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes.items():
            module.training = mode
    return counts
