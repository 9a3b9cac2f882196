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

    # BEGIN SOLUTION
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units, self.use_bias = units, use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(
            name="kernel",
            shape=(input_shape[-1], self.units),
            initializer="glorot_uniform",
        )
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias",
                shape=(self.units,),
                initializer="zeros",  # by default it would be random
            )

    def call(self, inputs):
        outputs = tf.matmul(inputs, self.kernel)  # (..., units)
        return outputs + self.bias if self.use_bias else outputs

    def get_config(self):
        own = {"units": self.units, "use_bias": self.use_bias}
        return {**super().get_config(), **own}

    # END SOLUTION


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

    # BEGIN SOLUTION
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.filters, self.kernel_size = filters, kernel_size
        self.strides, self.padding = strides, padding
        self.use_bias = use_bias

    def build(self, input_shape):
        shape = (self.kernel_size,) * 2 + (input_shape[-1], self.filters)
        self.kernel = self.add_weight(
            name="kernel",
            shape=shape,
            initializer=he_normal,
        )
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias",
                shape=(self.filters,),
                initializer="zeros",
            )

    def call(self, images):
        maps = tf.nn.conv2d(
            images, self.kernel, self.strides, self.padding.upper()
        )  # (N, H', W', filters)
        return maps + self.bias if self.use_bias else maps

    def get_config(self):
        names = ("filters", "kernel_size", "strides", "padding", "use_bias")
        own = {name: getattr(self, name) for name in names}
        return {**super().get_config(), **own}

    # END SOLUTION


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

    # BEGIN SOLUTION
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        def add(name, start, trainable=True):
            return self.add_weight(
                name=name, shape=input_shape[-1:], initializer=start,
                trainable=trainable,
            )  # fmt: skip

        self.gamma, self.beta = add("gamma", "ones"), add("beta", "zeros")
        self.moving_mean = add("moving_mean", "zeros", trainable=False)
        self.moving_variance = add("moving_variance", "ones", trainable=False)

    def call(self, inputs, training=False):
        mean, variance = self.moving_mean, self.moving_variance
        if training and self.trainable:
            axes = list(range(len(inputs.shape) - 1))
            mean, variance = tf.nn.moments(inputs, axes)  # (C,), (C,)
            self.follow(self.moving_mean, mean)
            self.follow(self.moving_variance, variance)
        scale = self.gamma / tf.sqrt(variance + self.epsilon)  # (C,)
        return (inputs - mean) * scale + self.beta

    def follow(self, moving, new):
        """Move a statistic a little towards that of the batch."""
        share = 1 - self.momentum
        moving.assign(self.momentum * moving + share * new)

    # END SOLUTION


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
        # BEGIN SOLUTION
        super().__init__(**kwargs)
        if not 0 <= rate < 1:
            raise ValueError(f"rate is {rate}, not at least 0 and below 1")
        self.rate = rate
        # END SOLUTION

    def call(self, inputs, training=False):
        # BEGIN SOLUTION
        if not training:
            return inputs
        chance = keras.random.uniform(tf.shape(inputs))
        kept = tf.cast(chance >= self.rate, inputs.dtype)
        return inputs * kept / (1 - self.rate)
        # END SOLUTION


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
    # BEGIN SOLUTION
    area = math.prod(shape[:-2])  # 1 for a dense layer
    return shape[-2] * area, shape[-1] * area
    # END SOLUTION


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
    # BEGIN SOLUTION
    std = gain * math.sqrt(2 / sum(fans(shape)))
    limit = math.sqrt(3) * std  # uniform on (-a, a): variance a^2 / 3
    return tf.random.uniform(shape, -limit, limit, dtype=dtype or "float32")
    # END SOLUTION


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
    # BEGIN SOLUTION
    fan_in, _ = fans(shape)
    std = math.sqrt(2 / ((1 + negative_slope**2) * fan_in))
    return tf.random.normal(shape, stddev=std, dtype=dtype or "float32")
    # END SOLUTION
