# task: import_weights
# verdict: wrong
# mistake: first all parameters, then all running statistics, instead of layer by layer
# told: statistics-read-at-the-end
def import_weights(model, arrays):
    targets = list(model.parameters())
    targets += [b for name, b in model.named_buffers() if name.endswith(("running_mean", "running_var"))]
    if len(arrays) != len(targets):
        raise ValueError(f"The model takes {len(targets)} arrays, not {len(arrays)}.")
    shapes = []
    for target, array in zip(targets, arrays):
        shape = tuple(target.shape)
        if len(shape) == 3 and shape[1:] == (1, 1):
            shape = shape[:1]
        if np.shape(array) != shape:
            raise ValueError(f"An array of shape {np.shape(array)} stands where {shape} is needed.")
        shapes.append(shape)
    with torch.no_grad():
        for target, array in zip(targets, arrays):
            target.copy_(torch.tensor(np.array(array)).reshape(target.shape))
