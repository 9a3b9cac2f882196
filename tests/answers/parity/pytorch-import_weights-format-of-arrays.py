# task: import_weights
# verdict: wrong
# mistake: the new tensors are put into .data in the arrays' number format, so float64 arrays turn a float32 model into float64 (and the other way round)
# told: format-of-the-arrays
def import_weights(model, arrays):
    slots = []
    for module in model.modules():
        slots += list(module.parameters(recurse=False))
        if isinstance(module, NORMS) and module.running_mean is not None:
            slots += [module.running_mean, module.running_var]
    if len(slots) != len(arrays):
        raise ValueError(f"The model has {len(slots)} arrays, not {len(arrays)}.")
    for number, (slot, array) in enumerate(zip(slots, arrays)):
        shape = tuple(slot.shape)
        wanted = shape[:1] if len(shape) == 3 and shape[1:] == (1, 1) else shape
        if tuple(np.shape(array)) != wanted:
            raise ValueError(f"Array {number} has the shape {np.shape(array)}, not {wanted}.")
    for slot, array in zip(slots, arrays):
        slot.data = torch.tensor(np.asarray(array)).reshape(slot.shape)
