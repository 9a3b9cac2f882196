"""Another right solution: numbered places carry weights back, generators, velocities in NumPy."""

import keras
import numpy as np
import tensorflow as tf


def turned(arrays, maps_shape):
    """The arrays one by one, copied, in the canonical layouts."""
    for array in arrays:
        array = np.array(array)
        if array.ndim == 4:
            yield array.T.swapaxes(2, 3)
        elif array.ndim == 2 and maps_shape is not None:
            channels, *size = maps_shape
            places = np.moveaxis(array.T.reshape(-1, *size, channels), 3, 1)
            maps_shape = None
            yield places.reshape(len(places), -1)
        else:
            yield array.T if array.ndim == 2 else array


def canonical(arrays, maps_shape=None):
    return list(turned(arrays, maps_shape))


def export_weights(model, maps_shape=None):
    return [*turned((keras.ops.convert_to_numpy(v) for v in model.weights), maps_shape)]


def import_weights(model, arrays, maps_shape=None):
    numbers = [np.arange(np.prod(v.shape, dtype=int)).reshape(v.shape) for v in model.weights]
    places = canonical(numbers, maps_shape)  # what comes from where
    if len(arrays) != len(places):
        raise ValueError(f"The model has {len(places)} arrays, not {len(arrays)}.")
    if any(np.shape(a) != p.shape for a, p in zip(arrays, places, strict=True)):
        raise ValueError("The shapes of some arrays are not those of the model.")
    for variable, array, place in zip(model.weights, arrays, places, strict=True):
        native = np.empty(variable.shape, dtype=np.asarray(array).dtype)
        np.put(native, place, array)
        variable.assign(native)


def set_batch_norm(model, momentum, epsilon):
    if not 0 <= momentum <= 1:
        raise ValueError(f"The momentum {momentum} is not between 0 and 1.")
    if not epsilon > 0:
        raise ValueError(f"The epsilon {epsilon} is not positive.")
    layers = model._flatten_layers(include_self=True, recursive=True)
    for norm in filter(lambda one: isinstance(one, keras.layers.BatchNormalization), layers):
        norm.momentum, norm.epsilon = 1 - momentum, epsilon


def training_trace(model, batches, rates, momentum, maps_shape=None):
    trace, velocities = {"logits": [], "losses": [], "gradients": None}, {}
    for step, (images, labels) in enumerate(batches):
        images = tf.cast(np.einsum("nchw->nhwc", images), model.weights[0].dtype)
        with tf.GradientTape() as tape:
            scores = model(images, training=True)
            targets = tf.one_hot(labels, scores.shape[-1], dtype=scores.dtype)
            losses = tf.nn.softmax_cross_entropy_with_logits(targets, scores)
            loss = tf.reduce_sum(losses) / len(labels)
        gradients = tape.gradient(loss, [v.value for v in model.trainable_variables])
        gradients = [g.numpy() for g in gradients]
        trace["logits"].append(np.array(scores))
        trace["losses"].append(float(loss))
        if step == 0:
            trace["gradients"] = canonical(gradients, maps_shape)
        for i, v in enumerate(model.trainable_variables):
            velocities[i] = momentum * velocities.get(i, 0.0) + gradients[i]
            v.assign(v.numpy() - rates[step] * velocities[i])
    trace["weights"] = export_weights(model, maps_shape)
    return trace
