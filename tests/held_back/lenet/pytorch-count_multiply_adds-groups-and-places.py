# task: count_multiply_adds
# verdict: wrong
# mistake: counts all in_channels for every output channel, also where the convolution has groups
# mistake: a linear layer counts in x out once, not for every place to which it is applied

def count_multiply_adds(model, image_shape):
    counts, handles = [], []

    def count(layer, inputs, output):
        if isinstance(layer, nn.Conv2d):
            kh, kw = layer.kernel_size
            counts.append(layer.in_channels * kh * kw * output[0].numel())
        else:
            counts.append(layer.in_features * layer.out_features)

    modes = {module: module.training for module in model.modules()}
    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            handles.append(module.register_forward_hook(count))
    try:
        model.eval()
        with torch.no_grad():
            model(torch.zeros(1, *image_shape))
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes.items():
            module.training = mode
    return counts
