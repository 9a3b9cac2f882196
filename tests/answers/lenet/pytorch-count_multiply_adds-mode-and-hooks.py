# task: count_multiply_adds
# verdict: wrong
# mistake: the model stays in evaluation mode; the groups of a convolution are ignored
# told: counted-left-in-evaluation-mode, groups-ignored
def count_multiply_adds(model, image_shape):
    counts, handles = [], []

    def hook(layer, inputs, output):
        if isinstance(layer, nn.Conv2d):
            kh, kw = layer.kernel_size
            counts.append(output[0].numel() * layer.in_channels * kh * kw)
        else:
            counts.append(output[0].numel() * layer.in_features)

    for layer in model.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            handles.append(layer.register_forward_hook(hook))
    try:
        model.eval()
        with torch.no_grad():
            model(torch.zeros(1, *image_shape))
    finally:
        for handle in handles:
            handle.remove()
    return counts
