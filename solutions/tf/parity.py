"""Parity in TensorFlow: carry a network's numbers out and in, and leave a trace of its training.

The canonical layout is PyTorch's: kernels (O, I, kh, kw), dense weights (out, in).
Sources: the documentation of Keras; that of torch.nn and torch.optim for its conventions.
Check your work with: pytest tests/test_parity.py -k tf
"""

import keras
import numpy as np
import tensorflow as tf


def canonical(arrays, maps_shape=None):
    """Bring arrays from TensorFlow's layouts into the canonical ones.

    Args:
        arrays: list of arrays or tensors in the order of a model's weights:
            the weights themselves, or their gradients.
        maps_shape: (C, H, W) of the maps that are flattened in front of the
            first dense layer; None if none are.

    Returns:
        A list of NumPy arrays: four axes (kh, kw, I, O), those of an ordinary
        convolution, become (O, I, kh, kw), two axes (in, out) become (out,
        in). If ``maps_shape`` is given, ``in`` of the first array with two
        axes goes from the order H, W, C to C, H, W. Other arrays stay as they
        are, and so do those that came in.
    """
    # BEGIN SOLUTION
    converted = []
    for array in map(np.array, arrays):
        if array.ndim == 4:
            array = array.transpose(3, 2, 0, 1)  # (O, I, kh, kw)
        elif array.ndim == 2:
            array = array.T  # (out, in)
            if maps_shape is not None:
                channels, height, width = maps_shape
                array = array.reshape(-1, height, width, channels)
                array = array.transpose(0, 3, 1, 2)  # (out, C, H, W)
                array = array.reshape(len(array), -1)  # (out, in)
                maps_shape = None  # only the first dense layer follows maps
        converted.append(array)
    return converted
    # END SOLUTION


def export_weights(model, maps_shape=None):
    """Copy everything that a network has learned into NumPy arrays.

    Args:
        model: any built Keras model.
        maps_shape: as for `canonical`.

    Returns:
        A list of arrays in the order of ``model.weights``, the moving means
        and variances of batch normalizations among them, in the canonical
        layout. Later training does not change the arrays.
    """
    # BEGIN SOLUTION
    return canonical([v.numpy() for v in model.weights], maps_shape)
    # END SOLUTION


def import_weights(model, arrays, maps_shape=None):
    """Write arrays into a network: `export_weights` backwards.

    Args:
        model: any built Keras model; its number format stays what it is.
        arrays: list as `export_weights` returns it, from a network of the
            same architecture in any framework.
        maps_shape: as for `export_weights`.

    Raises:
        ValueError: one sentence, when the number of arrays or the shape of
            one is not the model's; the model is unchanged then.
    """
    # BEGIN SOLUTION
    shapes = [array.shape for array in export_weights(model, maps_shape)]
    if [np.shape(array) for array in arrays] != shapes:
        raise ValueError(
            f"The model takes arrays of the shapes {shapes}, "
            f"not {[np.shape(array) for array in arrays]}."
        )
    for variable, array in zip(model.weights, arrays, strict=True):
        if array.ndim == 4:
            array = array.transpose(2, 3, 1, 0)  # (kh, kw, I, O)
        elif array.ndim == 2:
            if maps_shape is not None:
                array = array.reshape(-1, *maps_shape)  # (out, C, H, W)
                array = array.transpose(0, 2, 3, 1)  # (out, H, W, C)
                array = array.reshape(len(array), -1)  # (out, in)
                maps_shape = None  # only the first dense layer follows maps
            array = array.T  # (in, out)
        variable.assign(array)
    # END SOLUTION


def set_batch_norm(model, momentum, epsilon):
    """Give every batch normalization of a network the same two constants.

    Args:
        model: any Keras model; layers may lie within layers, also within
            layers of your own that are no models.
        momentum: weight of the new batch in the moving statistics, from 0
            to 1: PyTorch's meaning.
        epsilon: what is added to the variance, positive.

    Raises:
        ValueError: a constant is out of its range; nothing is changed then.
    """
    # BEGIN SOLUTION
    if not 0 <= momentum <= 1 or not epsilon > 0:
        raise ValueError(
            "The momentum lies between 0 and 1 and epsilon is positive, "
            f"unlike {momentum} and {epsilon}."
        )
    for layer in model._flatten_layers():
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum, layer.epsilon = 1 - momentum, epsilon
    # END SOLUTION


def conv2d(images, weight, bias, stride=1, padding=0):
    """Convolve with the padding of either framework.

    Args:
        images: (N, H, W, C) tensor.
        weight: (O, C, kh, kw) tensor, the canonical layout.
        bias: (O,) tensor.
        stride: positive int, for both axes.
        padding: an int, that many zeros on all four sides, as PyTorch pads;
            or "same", as TensorFlow pads for this stride: the output has
            ceil(H / stride) rows and ceil(W / stride) columns, half of the
            zeros needed stand before, and an odd one stands behind.

    Returns:
        (N, H', W', O) tensor.
    """
    # BEGIN SOLUTION
    kernel = tf.transpose(weight, (2, 3, 1, 0))  # (kh, kw, C, O)
    if padding != "same":
        border = (padding, padding)
        images = tf.pad(images, ((0, 0), border, border, (0, 0)))
    mode = "SAME" if padding == "same" else "VALID"
    return tf.nn.conv2d(images, kernel, stride, mode) + bias
    # END SOLUTION


def training_trace(model, batches, rates, momentum, maps_shape=None):
    """Train with momentum, in training mode, and keep what can be compared.

    The loss is the mean softmax cross-entropy. The momentum is PyTorch's:
    v <- momentum v + gradient, w <- w - rate v, with v zero at the start.

    Args:
        model: a built Keras model that maps (N, H, W, C) images to (N, K)
            logits; it is trained in place. It has no frozen layers.
        batches: list of (images, labels): a float array (N, C, H, W), which
            is brought into the model's number format and TensorFlow's layout,
            and an int array (N,).
        rates: list of floats, the learning rate of each batch's step.
        momentum: float.
        maps_shape: as for `export_weights`.

    Returns:
        dict: "logits", list of an (N, K) array for each step, before the
        update; "losses", list of floats; "gradients", list of the first
        step's gradients, canonical, in the order of the trainable weights in
        `export_weights`; "weights", what `export_weights` gives at the end.
    """
    # BEGIN SOLUTION
    cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
    variables = model.trainable_variables
    velocities = [tf.zeros(v.shape, v.dtype) for v in variables]
    trace = {"logits": [], "losses": []}
    for (images, labels), rate in zip(batches, rates, strict=True):
        images = images.transpose(0, 2, 3, 1)  # (N, H, W, C)
        images = tf.constant(images, variables[0].dtype)
        with tf.GradientTape() as tape:
            logits = model(images, training=True)  # (N, K)
            loss = tf.reduce_mean(cross_entropy(labels, logits))
        gradients = tape.gradient(loss, [v.value for v in variables])
        trace["logits"].append(logits.numpy())
        trace["losses"].append(float(loss))
        if "gradients" not in trace:
            trace["gradients"] = canonical(gradients, maps_shape)
        for i, (v, g) in enumerate(zip(variables, gradients, strict=True)):
            velocities[i] = momentum * velocities[i] + g
            v.assign_sub(rate * velocities[i])
    trace["weights"] = export_weights(model, maps_shape)
    return trace
    # END SOLUTION
