"""Probes of the chapter on LeNet-5: they run beside the code under test."""

import numpy as np

from autograder import toolkit


def apply(lenet5, name, values, **arguments):
    """A function of the exercise on an array."""
    kit = toolkit(lenet5)
    return kit.array(getattr(lenet5, name)(kit.tensor(values), **arguments))


def loss(lenet5, name, distances, labels, **arguments):
    kit = toolkit(lenet5)
    value = getattr(lenet5, name)(kit.tensor(distances), kit.tensor(labels), **arguments)
    return kit.array(value)


def untouched(lenet5, name, values, **arguments):
    """What a function makes of an array, and the array afterwards."""
    result = getattr(lenet5, name)(values, **arguments)
    return {"result": np.array(result), "argument": values}


def graphed(lenet5, function):
    """The function as it runs in training: inside a graph, where the framework has them."""
    if lenet5.__track__ == "pytorch":
        return function
    import tensorflow as tf

    return tf.function(function)


def arriving(lenet5, function, inputs, variables=()):
    """Gradients of the sum of a function's outputs: of its inputs, then of variables; or None."""
    if lenet5.__track__ == "pytorch":
        inputs.requires_grad_()
        total = function(inputs).sum()
        if total.requires_grad:
            total.backward()
        return [one.grad for one in (inputs, *variables)]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(inputs)
        total = tf.reduce_sum(graphed(lenet5, function)(inputs))
    return tape.gradient(total, [inputs, *(variable.value for variable in variables)])


def slopes(lenet5, name, values, build=(), **arguments):
    """The gradient of the sum of what a function, or a layer, makes of an array."""
    kit, values = toolkit(lenet5), toolkit(lenet5).tensor(values)
    function = getattr(lenet5, name)
    if build:  # a layer
        function, values = function(*build), in_float32(lenet5, values)
    if "labels" in arguments:
        arguments["labels"] = kit.tensor(arguments["labels"])
    (found,) = arriving(lenet5, lambda inputs: function(inputs, **arguments), values)
    return np.zeros(values.shape) if found is None else kit.array(found)


def reached(lenet5, name, arguments, maps):
    """Does a gradient reach the inputs of a layer or network, and all of its parameters?"""
    kit = toolkit(lenet5)
    layer = kit.build(getattr(lenet5, name)(*arguments), maps)
    found = arriving(lenet5, layer, kit.images(maps), variables(layer))
    inputs, *parameters = [g is not None and bool(np.any(kit.array(g) != 0)) for g in found]
    return {"inputs": inputs, "parameters": bool(parameters) and all(parameters)}


def spread(scaled):
    """Where random numbers lie, so coarsely that it does not depend on the draws."""
    size = float(np.quantile(np.abs(scaled), 0.9))
    if size == 0:
        return {"all zero": True}
    return {
        "nine of ten up to": round(2 ** (round(2 * np.log2(size)) / 2), 1),
        "center": round(round(float(scaled.mean()) / size / 0.3) * 0.3, 1),
        "spread": round(round(float(scaled.std()) / size / 0.3) * 0.3, 1),
        "outside the bounds": bool(np.any(np.abs(scaled) > 1 + 1e-5)),
    }


def drawn(lenet5, shape, fan_in):
    kit = toolkit(lenet5)
    weights = [lenet5.initial_weights(shape, fan_in) for _ in range(2)]
    is_tensor = not isinstance(weights[0], np.ndarray)
    first, second = map(kit.array, weights)
    scaled = first * fan_in / 2.4
    return {
        "shape": first.shape,
        "float32 tensor": is_tensor and first.dtype == np.float32,
        "fresh": bool(np.any(first != second)),
        **spread(scaled),
    }


def variables(net):
    """The trainable parameters of a network or layer of either framework."""
    if hasattr(net, "trainable_variables"):
        return list(net.trainable_variables)
    return [p for p in net.parameters() if p.requires_grad]


def number(kit, net, first, step):
    """Give the trainable parameters the values first, first + step, first + 2 step, ..."""
    for variable in variables(net):
        size = int(np.prod(variable.shape))
        values = (first + step * np.arange(size)).reshape(tuple(variable.shape))
        if hasattr(variable, "assign"):
            variable.assign(values)
        else:
            variable.data = kit.tensor(values)
        first += step * size


def layer_output(lenet5, name, arguments, maps, value):
    """A layer's output, when all of its trainable parameters have one value."""
    kit = toolkit(lenet5)
    layer = kit.build(getattr(lenet5, name)(*arguments), maps)
    number(kit, layer, value, 0.0)
    return kit.forward(layer, maps)


def subsampling_numbers(lenet5, num_maps):
    """The coefficients and biases that act, when the parameters are 1/8, 2/8, ... ."""
    kit = toolkit(lenet5)
    flat = np.stack([np.zeros((num_maps, 2, 2)), np.full((num_maps, 2, 2), 0.25)])
    layer = kit.build(lenet5.Subsampling(num_maps), flat)
    number(kit, layer, 1 / 8, 1 / 8)
    biases, sums = np.arctanh(kit.forward(layer, flat)[:, :, 0, 0] / 1.7159) * 1.5
    return np.sort(np.concatenate([biases, sums - biases]))


def subsampling_start(lenet5, num_maps):
    kit = toolkit(lenet5)
    flat = np.stack([np.zeros((num_maps, 2, 2)), np.full((num_maps, 2, 2), 0.25)])
    layer = kit.build(lenet5.Subsampling(num_maps), flat)
    biases, sums = np.arctanh(kit.forward(layer, flat)[:, :, 0, 0] / 1.7159) * 1.5
    return spread((sums - biases) * 4 / 2.4)


def kernels_of(kit, layer, num_maps, size):
    """Kernels (O, I, k, k) and biases (O,) that act in a convolution: its answer to impulses."""
    impulses = np.zeros((num_maps + 1, num_maps, 2 * size - 1, 2 * size - 1))
    impulses[range(num_maps), range(num_maps), size - 1, size - 1] = 1
    answers = kit.forward(layer, impulses)  # (I + 1, O, k, k), the last one without impulse
    kernels = (answers[:-1] - answers[-1]).swapaxes(0, 1)[:, :, ::-1, ::-1]
    return kernels, answers[-1, :, 0, 0]


def sparse_wiring(lenet5, table, kernel_size):
    """Which maps are seen, and how many parameters act where; they are numbered / 2048."""
    kit, num_maps = toolkit(lenet5), table.shape[1]
    maps = np.ones((1, num_maps, kernel_size, kernel_size))
    layer = kit.build(lenet5.SparseConv2d(table, kernel_size), maps)
    number(kit, layer, 1 / 2048, 1 / 2048)
    kernels, biases = kernels_of(kit, layer, num_maps, kernel_size)
    seen = (np.abs(kernels) > 1e-4).any(axis=(2, 3))
    different = [np.unique((one * 2048).round(2)) for one in (kernels[seen], biases)]
    numbers = np.sort(np.concatenate(different)).round()
    return {
        "seen": seen,
        "parameters": kit.count(layer),
        "numbers in kernels": len(different[0]),
        "biases": len(different[1]),
        "each in one place": np.array_equal(numbers, np.arange(1, kit.count(layer) + 1)),
    }


def sparse_start(lenet5, table, kernel_size):
    """How the initial kernels spread, for each number of maps that a unit sees."""
    kit, num_maps = toolkit(lenet5), table.shape[1]
    maps = np.ones((1, num_maps, kernel_size, kernel_size))
    layer = kit.build(lenet5.SparseConv2d(table, kernel_size), maps)
    kernels, _ = kernels_of(kit, layer, num_maps, kernel_size)
    fans = table.sum(axis=1)
    start = {"connections": int((np.abs(kernels).max(axis=(2, 3)) > 0).sum())}
    for fan in sorted(set(fans.tolist())):
        scaled = kernels[fans == fan] * fan * kernel_size**2 / 2.4
        start[fan] = spread(scaled[table[fans == fan] > 0])
    return start


def rbf(lenet5, codes, states):
    kit = toolkit(lenet5)
    layer = lenet5.RBFOutput(codes)
    found = layer(in_float32(lenet5, kit.tensor(states)))
    return {"distances": kit.array(found), "trainable": kit.count(layer)}


def in_float32(lenet5, values):
    """As a network hands them on: cdist, for one, takes no two number formats."""
    return values.float() if lenet5.__track__ == "pytorch" else values


def states(lenet5, images, layers, table, codes):
    """What LeNet5 hands to its output layer: `given` names it, so the module gets it back."""
    if lenet5.__track__ == "pytorch":
        from torch.nn import Identity
    else:
        from keras.layers import Identity
    lenet5.RBFOutput = lambda codes: Identity()
    kit = toolkit(lenet5)
    return kit.forward(kit.transplant(lenet5.LeNet5(table, codes), layers, images), images)


def parameters(lenet5, table, codes):
    kit = toolkit(lenet5)
    return kit.count(kit.build(lenet5.LeNet5(table, codes), np.zeros((2, 1, 32, 32))))


def parallelogram(lenet5, table, codes, images):
    """y_1 + y_2 - 2 y_0 for codes w_0 = 0 and w_2 = -w_1: 2 |w_1|^2, whatever the states are."""
    kit = toolkit(lenet5)
    distances = kit.forward(kit.build(lenet5.LeNet5(table, codes), images), images)
    combined = distances[:, 1] + distances[:, 2] - 2 * distances[:, 0]
    return {"shape": distances.shape, "combined": combined}


def network_start(lenet5, table, codes):
    """How the initial weights of C1, C5 and F6 spread; their sizes are like no other's."""
    kit = toolkit(lenet5)
    net = kit.build(lenet5.LeNet5(table, codes), np.zeros((2, 1, 32, 32)))
    bounds = {150: 2.4 / 25, 48000: 2.4 / 400, 10080: 2.4 / 120}
    found = {int(np.prod(v.shape)): kit.array(v) for v in variables(net)}
    return {size: spread(found[size] / b) for size, b in bounds.items() if size in found}
