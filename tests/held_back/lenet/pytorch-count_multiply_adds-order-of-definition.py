# task: count_multiply_adds
# verdict: wrong
# mistake: lists the layers in the order in which they were defined, not in that of execution

def count_multiply_adds(model, image_shape):
    counts, handles = {}, []

    def count(layer, inputs, output):
        per_value = layer.weight[0].numel()  # (C / groups) * kh * kw, or in
        counts[layer] = per_value * output.numel()

    modes = {module: module.training for module in model.modules()}
    wanted = [m for m in model.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
    try:
        for module in wanted:
            handles.append(module.register_forward_hook(count))
        model.eval()
        with torch.no_grad():
            model(torch.zeros(1, *image_shape))
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes.items():
            module.training = mode
    return [counts[module] for module in wanted if module in counts]
