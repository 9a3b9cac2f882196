# task: count_multiply_adds
# verdict: wrong
# mistake: all input channels are counted for each output also in a convolution with groups
# told: groups-ignored
def count_multiply_adds(model, image_shape):
    counts, hooks = [], []
    def conv(m, i, o):
        counts.append(o[0].numel() * m.in_channels * m.kernel_size[0] * m.kernel_size[1])
    def linear(m, i, o):
        counts.append(o[0].numel() * m.in_features)
    modes = {m: m.training for m in model.modules()}
    try:
        for m in model.modules():
            if isinstance(m, nn.Conv2d):
                hooks.append(m.register_forward_hook(conv))
            elif isinstance(m, nn.Linear):
                hooks.append(m.register_forward_hook(linear))
        model.eval()
        p = next(model.parameters())
        with torch.no_grad():
            model(torch.zeros(1, *image_shape, dtype=p.dtype, device=p.device))
    finally:
        for h in hooks:
            h.remove()
        for m, mode in modes.items():
            m.training = mode
    return counts
