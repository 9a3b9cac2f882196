"""Another right solution: einsum for the layouts, a sum over shifted images, velocities by SGD."""

import math

import keras
import numpy as np
import tensorflow as tf

THERE = {4: "hwio->oihw", 2: "io->oi"}
BACK = {4: "oihw->hwio", 2: "oi->io"}


def canonical(arrays, maps_shape=None):
    found = []
    for array in arrays:
        array = np.array(array)
        if array.ndim == 2 and maps_shape is not None:
            c, h, w = maps_shape
            places = array.reshape(h, w, c, array.shape[1])
            array = np.einsum("hwco->ochw", places).reshape(array.shape[::-1])
            maps_shape = None
        elif array.ndim in THERE:
            array = np.einsum(THERE[array.ndim], array)
        found.append(array)
    return found


def export_weights(model, maps_shape=None):
    return canonical(model.get_weights(), maps_shape)


def import_weights(model, arrays, maps_shape=None):
    due = [array.shape for array in export_weights(model, maps_shape)]
    if len(due) != len(arrays):
        raise ValueError(f"{len(arrays)} arrays came, but the model has {len(due)}.")
    for number, (shape, array) in enumerate(zip(due, arrays, strict=True)):
        if np.shape(array) != shape:
            raise ValueError(f"Array {number} should have the shape {shape}.")
    for variable, array in zip(model.weights, arrays, strict=True):
        if np.ndim(array) == 2 and maps_shape is not None:
            places = np.einsum("ochw->hwco", np.reshape(array, (-1, *maps_shape)))
            array, maps_shape = places.reshape(variable.shape), None
        elif np.ndim(array) in BACK:
            array = np.einsum(BACK[np.ndim(array)], array)
        variable.assign(array)


def set_batch_norm(model, momentum, epsilon):
    if not (momentum >= 0 and momentum <= 1 and epsilon > 0):
        raise ValueError(f"{momentum} is not from 0 to 1, or {epsilon} is not positive.")
    waiting = [model]
    while waiting:
        layer = waiting.pop()
        waiting += layer._flatten_layers(include_self=False, recursive=False)
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 1.0 - momentum
            layer.epsilon = epsilon


def conv2d(images, weight, bias, stride=1, padding=0):
    kernel, sizes = weight.shape[2:], images.shape[1:3]
    if padding == "same":
        counts = [math.ceil(size / stride) for size in sizes]
        needs = [(n - 1) * stride + k - s for n, k, s in zip(counts, kernel, sizes, strict=True)]
        borders = [(max(need, 0) // 2, (max(need, 0) + 1) // 2) for need in needs]
    else:
        counts = [(s + 2 * padding - k) // stride + 1 for s, k in zip(sizes, kernel, strict=True)]
        borders = [(padding, padding)] * 2
    images = tf.pad(images, [(0, 0), *borders, (0, 0)])
    rows, columns = ((n - 1) * stride + 1 for n in counts)
    total = bias
    for y in range(kernel[0]):
        for x in range(kernel[1]):
            seen = images[:, y : y + rows : stride, x : x + columns : stride]
            total = total + tf.einsum("nhwc,oc->nhwo", seen, weight[:, :, y, x])
    return total


def training_trace(model, batches, rates, momentum, maps_shape=None):
    variables = model.trainable_variables
    descent = keras.optimizers.SGD(1.0)  # the rates are in what it gets
    logits, losses, first, velocities = [], [], None, [0.0] * len(variables)
    for (images, labels), rate in zip(batches, rates, strict=True):
        maps = tf.cast(np.moveaxis(images, 1, 3), variables[0].dtype)
        with tf.GradientTape() as tape:
            scores = model(maps, training=True)
            right = tf.gather(scores, labels, axis=1, batch_dims=1)
            loss = tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - right)
        gradients = tape.gradient(loss, [v.value for v in variables])
        if first is None:
            first = canonical(gradients, maps_shape)
        velocities = [momentum * v + g for v, g in zip(velocities, gradients, strict=True)]
        descent.apply([rate * v for v in velocities], variables)
        logits.append(scores.numpy())
        losses.append(loss.numpy().item())
    weights = export_weights(model, maps_shape)
    return {"logits": logits, "losses": losses, "gradients": first, "weights": weights}
