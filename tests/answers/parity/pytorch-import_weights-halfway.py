# task: import_weights
# verdict: wrong
# mistake: each array is checked only when its turn comes, so that a wrong one leaves a half changed model
# mistake: the number format of the arrays replaces that of the model
# told: checked-one-by-one, format-of-the-arrays
def import_weights(model, arrays):
    slots = []
    for module in model.modules():
        slots += [(p, "data") for p in module.parameters(recurse=False)]
        if isinstance(module, NORMS) and module.running_mean is not None:
            slots += [(module, "running_mean"), (module, "running_var")]
    if len(slots) != len(arrays):
        raise ValueError(f"The model has {len(slots)} arrays, not {len(arrays)}.")
    for (owner, name), array in zip(slots, arrays):
        old = getattr(owner, name)
        shape = tuple(old.shape)
        flat = shape[:1] if len(shape) == 3 and shape[1:] == (1, 1) else shape
        if array.shape != flat:
            raise ValueError(f"An array of shape {array.shape} stands for {flat}.")
        setattr(owner, name, torch.tensor(array).reshape(shape))
