# task: import_weights
# verdict: right
def import_weights(model, arrays):
    def places():
        for module in model.modules():
            yield from module._parameters.values()
            if isinstance(module, NORMS):
                yield module.running_mean
                yield module.running_var

    found = list(filter(lambda place: place is not None, places()))
    if len(found) != len(arrays):
        raise ValueError(f"The model takes {len(found)} arrays, not {len(arrays)}.")
    for place, array in zip(found, arrays):
        shape = tuple(place.shape)
        if len(shape) == 3 and shape[1:] == (1, 1):
            shape = shape[:1]
        if tuple(np.shape(array)) != shape:
            raise ValueError(f"An array of shape {np.shape(array)} stands where {shape} belongs.")
    for place, array in zip(found, arrays):
        numbers = torch.tensor(np.array(array)).reshape(place.shape)
        place.data[...] = numbers.to(place.dtype)
