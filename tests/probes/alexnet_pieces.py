"""Probes of the chapter on AlexNet's pieces: they run beside the code under test."""

import numpy as np

from autograder import toolkit


def spread(kit, array):
    """Maps (N, C, H, W) as the framework lays them out."""
    return kit.images(array)


def normalised(pieces, maps, **settings):
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
        (pieces.max_pool(maps, **settings) * upstream).sum().backward()
        return kit.maps(maps.grad)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(maps)
        value = tf.reduce_sum(pieces.max_pool(maps, **settings) * upstream)
    return kit.maps(tape.gradient(value, maps))


def activation(pieces, name):
    """A function of the framework, from its name; "cubic" is none that it has."""
    if name == "cubic":
        return lambda values: values**3 / 3
    if pieces.__track__ == "pytorch":
        import torch

        return getattr(torch, name)
    import tensorflow as tf

    return {"relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid}[name]


def share(pieces, name, inputs, **settings):
    inputs = toolkit(pieces).tensor(inputs)
    return pieces.saturated_share(activation(pieces, name), inputs, **settings)


def share_of_trained(pieces, inputs):
    """The share for inputs that belong to a graph already; and whether they stay as they were."""
    kit = toolkit(pieces)
    inputs = kit.tensor(inputs)
    if pieces.__track__ == "pytorch":
        inputs.requires_grad_()
        inputs.grad = inputs.detach() * 0 + 3
    result = pieces.saturated_share(activation(pieces, "tanh"), 2 * inputs)
    again = pieces.saturated_share(activation(pieces, "tanh"), 2 * inputs)
    untouched = pieces.__track__ == "tf" or bool((inputs.grad == 3).all())
    return [result, again, untouched]


def dropped(pieces, inputs, training, times=1, disturb=False, **settings):
    """Outputs of a layer, call by call; a second layer and other draws may come between."""
    kit = toolkit(pieces)
    layer, inputs = pieces.PaperDropout(**settings), kit.tensor(inputs)
    outputs = []
    for _ in range(times):
        if pieces.__track__ == "pytorch":
            outputs.append(kit.array(layer.train(training)(inputs)))
        else:
            outputs.append(kit.array(layer(inputs, training=training)))
        if disturb:
            draw_something(pieces)
    return outputs


def draw_something(pieces):
    if pieces.__track__ == "pytorch":
        import torch

        torch.manual_seed(99)
    else:
        import keras

        keras.utils.set_random_seed(99)
        keras.random.uniform((3,))


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
            pieces.paper_step(parameters, velocities, rate, **settings)
            step = [parameter.grad for parameter in parameters]
        else:
            pieces.paper_step(parameters, step, velocities, rate, **settings)
        trace += [kit.array(one).copy() for one in [*parameters, *velocities, *step]]
    return trace


def crops(pieces, images, size, seed, times=1):
    """The windows of some calls with one generator; and the images afterwards."""
    rng = np.random.default_rng(seed)
    return [*(pieces.random_crop_flip(images, size, rng) for _ in range(times)), images]


def crops_with_other_draws(pieces, images, size):
    """Two calls with the same seed, while NumPy's global generator is in different states."""
    results = []
    for state in (1, 2):
        np.random.seed(state)
        results.append(pieces.random_crop_flip(images, size, np.random.default_rng(5)))
    return results


def covariance_again(pieces, images):
    """Eigenvalues, the matrix that they and the vectors make, and the vectors' products."""
    values, vectors = pieces.colour_components(images)
    return [values, vectors * values @ vectors.T, vectors.T @ vectors]
