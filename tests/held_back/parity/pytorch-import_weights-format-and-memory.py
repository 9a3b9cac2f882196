# task: import_weights
# verdict: wrong
# mistake: the parameters take over the arrays' number format, such as float64, instead of keeping the model's
# mistake: the parameters share the memory of the arrays, which should be copied
def import_weights(model, arrays):
    targets = [
        value for name, value in model.state_dict(keep_vars=True).items()
        if not name.endswith("num_batches_tracked")
    ]
    if len(targets) != len(arrays):
        raise ValueError(f"The model has {len(targets)} arrays, {len(arrays)} were given.")
    for target, array in zip(targets, arrays):
        shape = tuple(target.shape)
        if len(shape) == 3 and shape[1:] == (1, 1):
            shape = shape[:1]
        if np.shape(array) != shape:
            raise ValueError(f"An array has shape {np.shape(array)} instead of {shape}.")
    for target, array in zip(targets, arrays):
        target.data = torch.from_numpy(np.asarray(array)).view(target.shape)
