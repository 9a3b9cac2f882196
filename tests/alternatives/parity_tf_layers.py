"""Another right solution: permuted indices, Keras' own layers and optimizer."""

import keras
import numpy as np
import tensorflow as tf


def order(maps_shape):
    """Where the values of a map in the order H, W, C stand in the order C, H, W."""
    return np.arange(np.prod(maps_shape)).reshape(maps_shape).transpose(1, 2, 0).ravel()


def canonical(arrays, maps_shape=None):
    arrays, behind = [np.asarray(one) for one in arrays], maps_shape is not None
    for i, array in enumerate(arrays):
        if array.ndim == 4:
            arrays[i] = np.moveaxis(array, (3, 2), (0, 1))
        if array.ndim == 2:
            arrays[i] = array.T.copy()
            if behind:
                arrays[i][:, order(maps_shape)] = array.T
            behind = False
    return arrays


def export_weights(model, maps_shape=None):
    return canonical([np.array(v.numpy()) for v in model.weights], maps_shape)


def import_weights(model, arrays, maps_shape=None):
    native, behind = [], maps_shape is not None
    for array in arrays:
        if array.ndim == 4:
            array = np.moveaxis(array, (0, 1), (3, 2))
        elif array.ndim == 2:
            if behind and array.shape[1] != np.prod(maps_shape):
                raise ValueError("The first dense layer does not follow these maps.")
            array = (array[:, order(maps_shape)] if behind else array).T
            behind = False
        native.append(array)
    if [one.shape for one in native] != [tuple(one.shape) for one in model.weights]:
        raise ValueError("These arrays are not those of this model.")
    model.set_weights(native)


def set_batch_norm(model, momentum, epsilon):
    if not (0 <= momentum <= 1 and epsilon > 0):
        raise ValueError("Out of range.")
    for layer in getattr(model, "_layers", []):
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 1 - momentum
            layer.epsilon = epsilon
        set_batch_norm(layer, momentum, epsilon)


def conv2d(images, weight, bias, stride=1, padding=0):
    same = padding == "same"
    layer = keras.layers.Conv2D(
        weight.shape[0], weight.shape[2:], stride, "same" if same else "valid"
    )
    if not same:
        images = keras.layers.ZeroPadding2D(padding)(images)
    layer.build(images.shape)
    layer.set_weights([np.transpose(weight, (2, 3, 1, 0)), bias])
    return layer(images)


def training_trace(model, batches, rates, momentum, maps_shape=None):
    optimizer = keras.optimizers.SGD(rates[0], momentum)
    optimizer.build(model.trainable_variables)
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    logits, losses, first, before = [], [], None, rates[0]
    for (images, labels), rate in zip(batches, rates, strict=True):
        for velocity in optimizer.momentums:  # Keras' velocity holds the rate of its step
            velocity.assign(velocity * (rate / before if before else 0))
        optimizer.learning_rate, before = rate, rate
        with tf.GradientTape() as tape:
            scores = model(np.moveaxis(images, 1, -1).astype("float32"), training=True)
            loss = loss_of(labels, scores)
        gradients = tape.gradient(loss, [v.value for v in model.trainable_variables])
        first = first or canonical(gradients, maps_shape)
        logits.append(np.array(scores))
        losses.append(float(loss))
        optimizer.apply(gradients, model.trainable_variables)
    weights = export_weights(model, maps_shape)
    return {"weights": weights, "gradients": first, "losses": losses, "logits": logits}
