# task: import_weights
# verdict: wrong
# mistake: the weights are written one after the other, so the model is already changed when a later array does not fit
def import_weights(model, arrays, maps_shape=None):
    if len(arrays) != len(model.weights):
        raise ValueError(f"{len(model.weights)} arrays are needed, not {len(arrays)}.")
    for variable, array in zip(model.weights, arrays):
        array = np.asarray(array)
        if array.ndim == 4:
            array = array.transpose(2, 3, 1, 0)
        elif array.ndim == 2:
            if maps_shape is not None and array.shape[1] == np.prod(maps_shape):
                maps = array.reshape(-1, *maps_shape)
                array = maps.transpose(0, 2, 3, 1).reshape(array.shape)
                maps_shape = None
            array = array.T
        if array.shape != tuple(variable.shape):
            raise ValueError(f"{variable.path} has shape {variable.shape}, not {array.shape}.")
        variable.assign(array)
