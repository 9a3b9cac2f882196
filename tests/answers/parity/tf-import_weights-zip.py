# task: import_weights
# verdict: wrong
# mistake: zip ends with the shorter list: a wrong number of arrays raises nothing
# told: number-not-checked
def import_weights(model, arrays, maps_shape=None):
    ready, dense_seen = [], False
    for variable, array in zip(model.weights, arrays):
        array = np.asarray(array)
        if array.ndim == 4:
            array = array.transpose(2, 3, 1, 0)
        elif array.ndim == 2:
            if maps_shape is not None and not dense_seen:
                if array.shape[1] != np.prod(maps_shape):
                    raise ValueError("The maps do not fill the inputs of the first dense layer.")
                out = len(array)
                array = array.reshape(out, *maps_shape).transpose(0, 2, 3, 1).reshape(out, -1)
            dense_seen = True
            array = array.T
        if array.shape != tuple(variable.shape):
            raise ValueError(f"{variable.path} has the shape {tuple(variable.shape)}, not {array.shape}.")
        ready.append((variable, array))
    for variable, array in ready:
        variable.assign(array)
