# task: count_multiply_adds
# verdict: wrong
# mistake: the mode is put back by model.train(...) for all layers at once, so that layers that were in another mode than the model are changed
# mistake: a linear layer counts its weights once, also if it acts on many positions (inputs with more than two axes)
# told: counted-one-mode-for-all, linear-layer-counted-once
def count_multiply_adds(model, image_shape):
    counts = []

    def note(layer, inputs, output):
        times = 1
        if isinstance(layer, nn.Conv2d):
            times = output.shape[2] * output.shape[3]
        counts.append(layer.weight.numel() * times)

    was_training = model.training
    hooks = [
        layer.register_forward_hook(note)
        for layer in model.modules()
        if isinstance(layer, (nn.Conv2d, nn.Linear))
    ]
    like = next(model.parameters(), torch.zeros(()))
    try:
        model.eval()
        with torch.no_grad():
            model(like.new_zeros((1, *image_shape)))
    finally:
        for hook in hooks:
            hook.remove()
        model.train(was_training)
    return counts
