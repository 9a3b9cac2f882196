# task: import_weights
# verdict: right
def import_weights(model, arrays):
    places = []
    for part in model.modules():
        places.extend(part.parameters(recurse=False))
        if isinstance(part, NORMS):
            both = part.running_mean, part.running_var
            places.extend(one for one in both if one is not None)

    def known_as(tensor):
        shape = tuple(tensor.shape)
        return shape[:1] if shape[1:] == (1, 1) else shape

    arrays = [np.asarray(array) for array in arrays]
    expected, given = [known_as(place) for place in places], [array.shape for array in arrays]
    if expected != given:
        raise ValueError(f"The model has arrays of the shapes {expected}, but got {given}.")
    with torch.no_grad():
        for place, array in zip(places, arrays, strict=True):
            place[...] = torch.tensor(array.copy(order="C")).reshape(place.shape)
