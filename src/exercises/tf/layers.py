"""Layers in Keras, written as layers of your own that take the weights of keras.layers.

A layer keeps trainable and other weights and a configuration; what it computes is a few lines.
Papers: Glorot & Bengio (2010), Srivastava et al. (2014), He et al. (2015), Ioffe & Szegedy (2015).
Check your work with: pytest tests/test_layers.py -k tf
"""

import math

import keras
import tensorflow as tf
from keras import layers


class Linear(layers.Layer):
    """Multiply by a matrix and add a bias: outputs = inputs W + b.

    The weights are made when the first inputs (or their shape, in ``build``)
    show how many values come in. Their order and shapes are those of
    layers.Dense, so that either layer takes the other's ``get_weights()``:
    the kernel (in, units), then the bias (units,). As there, the kernel
    starts as "glorot_uniform" (a name that ``add_weight`` takes) and the
    bias with zeros. The layer is neither derived from layers.Dense nor made
    of one.

    Args:
        units: number of values that go out.
        use_bias: without it there is one weight only.
        kwargs: what every layer takes, such as a name: for the base class.

    A call takes (..., in) and returns (..., units). ``get_config`` and
    ``from_config`` make a layer with the same settings.
    """

    def __init__(self, units, use_bias=True, **kwargs):
        raise NotImplementedError  # TODO


class Conv2d(layers.Layer):
    """Slide square kernels over images, with a bias for each.

    The weights are those of layers.Conv2D: the kernel (kernel_size,
    kernel_size, in, filters), then the bias (filters,), made when the first
    images show their channels. Their start values are not graded.
    The layer is neither derived from layers.Conv2D nor made of one;
    tf.nn.conv2d may be used.

    Args:
        filters: number of kernels.
        kernel_size: side of a kernel, an int.
        strides: step of the window, an int.
        padding: "valid" (none) or "same": zeros around the image, as Keras
            and tf.nn.conv2d place them.
        use_bias: without it there is one weight only.
        kwargs: for the base class.

    A call takes images (N, H, W, in) and returns maps (N, H', W', filters).
    ``get_config`` and ``from_config`` make a layer with the same settings.
    """

    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        raise NotImplementedError  # TODO


class BatchNorm(layers.Layer):
    """Normalize every channel: over the batch in training, else by memory.

    With ``training=True`` a channel's mean and biased variance (divided by
    the number of its values, over batch and positions) normalize it, and
    the moving statistics follow: moving = momentum * moving +
    (1 - momentum) * new, where new is that mean or that biased variance.
    Otherwise the moving statistics normalize, and nothing changes; so it is
    also with ``training=True`` in a layer whose ``trainable`` is False. In
    both, outputs = gamma * (inputs - mean) / sqrt(variance + epsilon) + beta.
    The layer is neither derived from layers.BatchNormalization nor made of
    one.

    The weights are those of layers.BatchNormalization, in the order of its
    ``get_weights()``: gamma (ones) and beta (zeros), which are trained, the
    moving mean (zeros) and variance (ones), which are not; all (C,).

    Args:
        momentum: weight of the *old* statistics.
        epsilon: keeps the root away from zero.
        kwargs: for the base class.

    A call takes (N, C) or (N, H, W, C), and returns the same shape.

    Source: Ioffe & Szegedy (2015), algorithms 1 and 2.
    """

    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        raise NotImplementedError  # TODO


class Dropout(layers.Layer):
    """Set values to zero by chance, in training only ("inverted" dropout).

    With ``training=True`` each value, independently of all others and anew
    in each call, becomes 0 with probability ``rate``, and is divided by
    1 - rate otherwise; the gradient passes likewise. Without training nothing
    changes. The layer is neither derived from layers.Dropout nor made of one.

    Args:
        rate: probability of a zero.
        kwargs: for the base class.

    Raises:
        ValueError: when the layer is made, unless 0 <= rate < 1.

    Source: Srivastava et al. (2014), section 4, scaled as in section 10.
    """

    def __init__(self, rate=0.5, **kwargs):
        raise NotImplementedError  # TODO

    def call(self, inputs, training=False):
        raise NotImplementedError  # TODO


def fans(shape):
    """Count what a weight connects: values into an output, out of an input.

    Args:
        shape: (in, out) of a dense layer's kernel, or (kernel height, kernel
            width, in, out) of a convolution's.

    Returns:
        (fan_in, fan_out), ints: the number of inputs that one output value
        sees and of output values that one input reaches, away from borders,
        with stride 1.
    """
    raise NotImplementedError  # TODO


def xavier_uniform(shape, dtype=None, gain=1.0):
    """Draw a weight that keeps variances alike, forwards and backwards.

    The values are uniform between -limit and limit; the limit makes their
    variance gain^2 * 2 / (fan_in + fan_out). Being called with a shape (and a
    type), the function itself serves as an initializer:
    ``add_weight(..., initializer=xavier_uniform)``.

    Args:
        shape: the shape of the weight, as in ``fans``.
        dtype: type of the numbers; None is "float32".
        gain: factor of the standard deviation.

    Returns:
        A tensor of that shape.

    Source: Glorot & Bengio (2010), eq. 16.
    """
    raise NotImplementedError  # TODO


def he_normal(shape, dtype=None, negative_slope=0.0):
    """Draw a weight that keeps the signal's size through (leaky) ReLUs.

    The values are normal (not truncated), around zero, with variance
    2 / ((1 + negative_slope^2) * fan_in).

    Args:
        shape: the shape of the weight, as in ``fans``.
        dtype: type of the numbers; None is "float32".
        negative_slope: slope of the activation below zero.

    Returns:
        A tensor of that shape.

    Source: He et al. (2015), eq. 10 and 15.
    """
    raise NotImplementedError  # TODO
