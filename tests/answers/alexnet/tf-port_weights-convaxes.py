# task: port_weights
# verdict: wrong
# mistake: kernels are turned by transpose(3, 2, 1, 0) to (kw, kh, I, O), so height and width are swapped; asked is (kh, kw, I, O)
# told: kernel-axes-exchanged
def port_weights(model, state):
    values = list(state.values())
    weighted = [l for l in model.layers if isinstance(l, (layers.Conv2D, layers.Dense))]
    if len(values) != 2 * len(weighted):
        raise ValueError(f"{len(values)} arrays for {len(weighted)} layers")
    flat_shape = None
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            flat_shape = layer.input.shape[1:]
        if layer not in weighted:
            continue
        w, b = values.pop(0), values.pop(0)
        if isinstance(layer, layers.Conv2D):
            w = w.transpose(3, 2, 1, 0)
        elif flat_shape is not None and len(flat_shape) == 3:
            h, wd, c = flat_shape
            w = w.reshape(-1, c, h, wd).transpose(2, 3, 1, 0).reshape(h * wd * c, -1)
            flat_shape = None
        else:
            w = w.T
        if tuple(w.shape) != tuple(layer.kernel.shape) or b.shape != tuple(layer.bias.shape):
            raise ValueError(f"weights do not fit {layer.name}")
        layer.set_weights([w, b])
