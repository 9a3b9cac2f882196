"""Layers of two networks, paired in the order in which a call reaches them."""

from contextlib import contextmanager
from unittest.mock import patch

import numpy as np
import pytest


@contextmanager
def keras_of_64_bits():
    """Keras with numbers of 64 bits, in which a difference cannot hide behind rounding."""
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    before = keras.config.dtype_policy()
    keras.config.set_floatx("float64")
    keras.config.set_dtype_policy("float64")
    try:
        yield keras
    finally:
        keras.config.set_floatx("float32")
        keras.config.set_dtype_policy(before)


def used(net, images, **how):
    """The layers of a Keras network that have weights, in the order of their use."""
    import keras

    layers = keras.layers
    kinds = layers.Conv2D, layers.DepthwiseConv2D, layers.Dense, layers.BatchNormalization
    net(images)  # the first call makes weights, and may reach a layer more than once
    found, call = [], layers.Layer.__call__

    def noting(layer, *args, **more):
        if isinstance(layer, kinds):
            found.append(layer)
        return call(layer, *args, **more)

    with patch.object(layers.Layer, "__call__", noting):
        net(images, **how)
    return found


def used_in_pytorch(net, images):
    """The same of a PyTorch network, in the mode in which it is."""
    found = []
    hooks = [
        module.register_forward_hook(lambda module, *_: found.append(module))
        for module in net.modules()
        if not list(module.children()) and list(module.parameters())
    ]
    net(images)
    for hook in hooks:
        hook.remove()
    return found


def gradients(net, layers, images, training=False):
    """Outputs of a Keras network, and the gradients of their squares at all weights of layers."""
    import tensorflow as tf

    weights = [one.value for layer in layers for one in layer.trainable_weights]
    with tf.GradientTape() as tape:
        outputs = tf.nest.flatten(net(images, training=training))
        loss = sum(tf.reduce_sum(one**2) for one in outputs)
    found = tape.gradient(loss, weights)
    return [one.numpy() for one in outputs], [one.numpy() for one in found]


def assert_equal(one, other, rtol=1e-9):
    """Arrays of 64 bits are equal, entry by entry; what is 0 but for rounding may differ."""
    atol = rtol * max(np.abs(array).max() for array in one)
    for left, right in zip(one, other, strict=True):
        assert left.dtype == right.dtype == np.float64
        np.testing.assert_allclose(left, right.reshape(left.shape), rtol=rtol, atol=atol)
