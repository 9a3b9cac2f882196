# task: count_multiply_adds
# verdict: wrong
# mistake: the groups of a convolution are ignored
# mistake: model.train(was_training) puts every layer into the mode of the whole model
# told: counted-one-mode-for-all, groups-ignored
def count_multiply_adds(model, image_shape):
    counts, handles = [], []

    def note(layer, inputs, output):
        values = output[0].numel()
        if isinstance(layer, nn.Conv2d):
            kh, kw = layer.kernel_size
            counts.append(values * layer.in_channels * kh * kw)
        else:
            counts.append(values * layer.in_features)

    was_training = model.training
    some = next(model.parameters())
    try:
        for layer in model.modules():
            if isinstance(layer, (nn.Conv2d, nn.Linear)):
                handles.append(layer.register_forward_hook(note))
        model.eval()
        with torch.no_grad():
            model(torch.zeros(1, *image_shape, dtype=some.dtype, device=some.device))
    finally:
        for handle in handles:
            handle.remove()
        model.train(was_training)
    return counts
