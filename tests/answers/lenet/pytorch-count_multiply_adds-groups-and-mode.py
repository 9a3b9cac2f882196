# task: count_multiply_adds
# verdict: wrong
# mistake: a kernel is taken to see all input channels; with groups it sees in_channels / groups, so a grouped convolution is counted groups times too large
# mistake: the image passes in whatever mode the model is, so batch normalizations in training mode change their running statistics
# told: counted-in-training-mode, groups-ignored
def count_multiply_adds(model, image_shape):
    found, handles = [], []

    def look(layer, inputs, output):
        if isinstance(layer, nn.Conv2d):
            height, width = layer.kernel_size
            each = layer.in_channels * height * width
        else:
            each = layer.in_features
        found.append(output.numel() * each)

    for layer in model.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            handles.append(layer.register_forward_hook(look))
    example = next(model.parameters(), torch.zeros(()))
    image = torch.zeros(1, *image_shape, dtype=example.dtype, device=example.device)
    try:
        with torch.no_grad():
            model(image)
    finally:
        for handle in handles:
            handle.remove()
    return found
