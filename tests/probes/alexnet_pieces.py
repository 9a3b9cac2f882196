"""Probes of the chapter on AlexNet's pieces: they run beside the code under test."""

import random

import numpy as np

from autograder import toolkit


def spread(kit, array):
    """Maps (N, C, H, W) as the framework lays them out."""
    return kit.images(array)


def normalized(pieces, maps, **settings):
    kit = toolkit(pieces)
    return kit.maps(pieces.local_response_norm(spread(kit, maps), **settings))


def pooled(pieces, maps, **settings):
    kit = toolkit(pieces)
    return kit.maps(pieces.max_pool(spread(kit, maps), **settings))


def pooled_backward(pieces, maps, upstream, **settings):
    kit = toolkit(pieces)
    maps, upstream = spread(kit, maps), spread(kit, upstream)
    if pieces.__track__ == "pytorch":
        maps.requires_grad_()
        total = (pieces.max_pool(maps, **settings) * upstream).sum()
        if total.requires_grad:
            total.backward()
        return kit.maps(0 * maps.detach() if maps.grad is None else maps.grad)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(maps)
        value = tf.reduce_sum(pieces.max_pool(maps, **settings) * upstream)
    found = tape.gradient(value, maps)
    return kit.maps(tf.zeros_like(maps) if found is None else found)


def activation(pieces, name):
    """A function of the framework, from its name; three are none that it has."""
    own = {"cubic": lambda values: values**3 / 3, "hill": lambda values: -(values**2) / 2}
    if name in own:
        return own[name]
    if name == "falling":
        rising = activation(pieces, "tanh")
        return lambda values: -rising(values)
    if pieces.__track__ == "pytorch":
        import torch

        return getattr(torch, name)
    import tensorflow as tf

    return {"relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid}[name]


def share(pieces, name, inputs, **settings):
    inputs = toolkit(pieces).tensor(inputs)
    return pieces.saturated_share(activation(pieces, name), inputs, **settings)


def share_alone(pieces, inputs):
    """The shares for inputs that no gradient was asked for; and whether they stay as they were."""
    kit, tanh = toolkit(pieces), activation(pieces, "tanh")
    alone = kit.tensor(inputs)
    before = kit.array(alone).copy()
    shares = [pieces.saturated_share(tanh, alone) for _ in range(2)]
    in_torch = pieces.__track__ == "pytorch"
    return {
        "shares": shares,
        "no gradient asked for": not in_torch or (not alone.requires_grad and alone.grad is None),
        "their values": bool((kit.array(alone) == before).all()),
    }


def share_of_trained(pieces, inputs):
    """The shares for inputs that belong to a graph already; and whether they stay as they were."""
    kit, tanh = toolkit(pieces), activation(pieces, "tanh")
    inputs = kit.tensor(inputs)
    before = kit.array(inputs).copy()
    if pieces.__track__ == "pytorch":
        inputs.requires_grad_()
        inputs.grad = inputs.detach() * 0 + 3
    shares = [pieces.saturated_share(tanh, one) for one in (2 * inputs, 2 * inputs)]
    in_torch = pieces.__track__ == "pytorch"
    return {
        "shares": shares,
        "their gradient": not in_torch or bool((inputs.grad == 3).all()),
        "their values": bool((kit.array(inputs) == before).all()),
    }


def caller(pieces, layer, training, graph=False):
    """A function from inputs to outputs of a layer, in a mode."""
    if pieces.__track__ == "pytorch":
        return lambda inputs: layer.train(training)(inputs)
    if not graph:
        return lambda inputs: layer(inputs, training=training)
    import tensorflow as tf

    return tf.function(lambda inputs: layer(inputs, training=training))


def as_a_layer(pieces, inputs, p):
    """The factors by which a layer in testing multiplies, and its name where layers have one."""
    kit = toolkit(pieces)
    inputs, in_keras = kit.tensor(inputs), pieces.__track__ == "tf"
    layer = pieces.PaperDropout(p, None, name="dropped") if in_keras else pieces.PaperDropout(p)
    outputs = (layer if in_keras else layer.eval())(inputs)
    factors = np.unique((kit.array(outputs) / kit.array(inputs)).round(5))
    return {"factors": factors.tolist(), "name": layer.name if in_keras else None}


def dropped(pieces, inputs, training, times=1, disturb=False, graph=False, **settings):
    """Outputs of a layer, call by call; other draws may come between."""
    kit = toolkit(pieces)
    call, inputs = (
        caller(pieces, pieces.PaperDropout(**settings), training, graph),
        kit.tensor(inputs),
    )
    outputs = []
    for _ in range(times):
        outputs.append(kit.array(call(inputs)))
        if disturb:
            draw_something(pieces)
    return outputs


def two_layers(pieces, inputs, seed):
    """Two layers with one seed take turns: what each draws, and what is drawn elsewhere."""
    kit = toolkit(pieces)
    inputs = kit.tensor(inputs)
    alone, first, second = (
        caller(pieces, pieces.PaperDropout(seed=seed), True) for _ in range(3)
    )  # fmt: skip
    wanted = [kit.array(alone(inputs)) for _ in range(3)]
    turns = [[kit.array(one(inputs)) for one in (first, second)] for _ in range(3)]
    elsewhere = draw_something(pieces)
    draw_something(pieces, last=False)
    caller(pieces, pieces.PaperDropout(seed=seed), True)(inputs)
    return {
        "the first is not disturbed": all(map(np.array_equal, wanted, [a for a, _ in turns])),
        "the second draws the same": all(map(np.array_equal, wanted, [b for _, b in turns])),
        "draws elsewhere go on": np.array_equal(elsewhere, draw_something(pieces, seed=None)),
    }


def draw_something(pieces, seed=99, last=True):
    """Three numbers of the global generator, after a seed for it."""
    if pieces.__track__ == "pytorch":
        import torch

        seed is not None and torch.manual_seed(seed)
        return torch.rand(3).numpy() if last else None
    import keras

    seed is not None and keras.utils.set_random_seed(seed)
    return np.asarray(keras.random.uniform((3,))) if last else None


def dropout_gradient(pieces, inputs):
    """Output and gradient of the output's sum, in training."""
    kit = toolkit(pieces)
    layer, inputs = pieces.PaperDropout(0.5), kit.tensor(inputs)
    if pieces.__track__ == "pytorch":
        inputs.requires_grad_()
        outputs = layer.train()(inputs)
        outputs.sum().backward()
        return [kit.array(outputs), kit.array(inputs.grad)]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(inputs)
        outputs = layer(inputs, training=True)
        total = tf.reduce_sum(outputs)
    return [kit.array(outputs), kit.array(tape.gradient(total, inputs))]


def convolved(pieces, images, weight, bias, groups, padding):
    kit = toolkit(pieces)
    if pieces.__track__ == "tf":
        weight = weight.transpose(2, 3, 1, 0)  # (kh, kw, I / groups, O)
        padding = "SAME" if padding else "VALID"
    weight, bias = kit.tensor(weight), kit.tensor(bias)
    maps = pieces.grouped_conv2d(kit.images(images), weight, bias, groups, padding=padding)
    return kit.maps(maps)


def operations(track, run):
    """What a function calls: names in small letters, and the arrays that it is called with."""
    return (_in_pytorch if track == "pytorch" else _in_tensorflow)(run)


def _in_pytorch(run):
    from torch.overrides import TorchFunctionMode
    from torch.utils._python_dispatch import TorchDispatchMode

    seen = []

    class Functions(TorchFunctionMode):
        def __torch_function__(self, function, types, args=(), kwargs=None):
            seen.append((getattr(function, "__name__", ""), ()))
            return function(*args, **(kwargs or {}))

    class Operations(TorchDispatchMode):
        @classmethod
        def _should_skip_dynamo(cls):
            return False  # else the first use imports the compiler, for three seconds

        def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
            seen.append((operation.__name__, args))
            return operation(*args, **(kwargs or {}))

    with Functions(), Operations():
        run()
    return [(name.lower(), args) for name, args in seen]


def _in_tensorflow(run):
    from tensorflow.python.framework import op_callbacks

    seen = []

    def note(op_type, inputs, attrs, outputs, op_name=None, graph=None):
        name = op_type.decode() if isinstance(op_type, bytes) else op_type
        seen.append((name.lower(), inputs))

    op_callbacks.add_op_callback(note)
    try:
        run()
    finally:
        op_callbacks.remove_op_callback(note)
    return seen


def used(pieces, name, maps, settings=None):
    """The names of what a function of the chapter calls on maps."""
    maps, function = spread(toolkit(pieces), maps), getattr(pieces, name)
    found = operations(pieces.__track__, lambda: function(maps, **(settings or {})))
    return sorted({name for name, _ in found})


def depths(pieces, images, weight, bias, groups):
    """How deep the kernels and the images of every convolution are."""
    run = lambda: convolved(pieces, images, weight, bias, groups, padding=0)  # noqa: E731
    track, pairs = pieces.__track__, []
    for name, args in operations(track, run):
        if track == "pytorch" and name.startswith("convolution"):
            pairs.append([args[1].shape[1], args[0].shape[1]])
        elif track == "tf" and "conv" in name and len(args) == 2:
            kernels, maps = args[1].shape, args[0].shape
            pairs.append([1 if "depthwise" in name else int(kernels[-2]), int(maps[-1])])
    return pairs


def descended(pieces, weights, gradients, rates, **settings):
    """Weights and velocities after every step; gradients are one list for each step."""
    kit, trace = toolkit(pieces), []
    if pieces.__track__ == "pytorch":
        import torch

        parameters = [torch.nn.Parameter(kit.tensor(one)) for one in weights]
    else:
        import tensorflow as tf

        parameters = [tf.Variable(kit.tensor(one)) for one in weights]
    velocities = [kit.tensor(0 * one) for one in weights]
    if pieces.__track__ == "tf":
        velocities = [tf.Variable(one) for one in velocities]
    for step, rate in zip(gradients, rates, strict=True):
        step = [kit.tensor(one) for one in step]
        if pieces.__track__ == "pytorch":
            for parameter, gradient in zip(parameters, step, strict=True):
                parameter.grad = gradient.clone()
            pieces.paper_step([*parameters], [*velocities], rate, **settings)
            step = [parameter.grad for parameter in parameters]
        else:
            pieces.paper_step([*parameters], step, [*velocities], rate, **settings)
        trace += [kit.array(one).copy() for one in [*parameters, *velocities, *step]]
    return trace


def crops(pieces, images, size, seed, times=1):
    """The windows of some calls with one generator; and the images afterwards."""
    rng = np.random.default_rng(seed)
    return [*(pieces.random_crop_flip(images, size, rng) for _ in range(times)), images]


def crops_or_error(pieces, images, size, times):
    """The windows of some calls, or the name of the exception that came instead."""
    rng = np.random.default_rng(4)
    try:
        return [pieces.random_crop_flip(images, size, rng) for _ in range(times)]
    except NotImplementedError:
        raise
    except Exception as error:
        return type(error).__name__


def crops_with_other_draws(pieces, images, size):
    """Calls with one seed, while global generators are in different states; one call more."""
    results = []
    for state in (1, 2):
        np.random.seed(state)
        random.seed(state)
        rng = np.random.default_rng(5)
        results.append(pieces.random_crop_flip(images, size, rng))
    return [*results, pieces.random_crop_flip(images, size, rng)]


def covariance_again(pieces, images):
    """Eigenvalues, the matrix that they and the vectors make, and the vectors' products."""
    values, vectors = pieces.color_components(images)
    return [values, vectors * values @ vectors.T, vectors.T @ vectors]


def images_after_components(pieces, images):
    pieces.color_components(images)
    return images


def shifted(pieces, images, components, alphas):
    """The images in another light; and the images that were passed, afterwards."""
    return [pieces.shift_colors(images, *components, alphas), images]
