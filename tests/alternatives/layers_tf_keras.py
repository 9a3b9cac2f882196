"""Another right solution: keras.ops, weights from Keras' initializers, other names inside."""

import keras
import tensorflow as tf
from keras import layers, ops


class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, name=None, **rest):
        super().__init__(name=name, **rest)
        self.out, self.with_bias = units, use_bias

    def build(self, shape):
        start = keras.initializers.GlorotUniform()
        self.w = self.add_weight(shape=(int(shape[-1]), self.out), initializer=start)
        if self.with_bias:
            self.b = self.add_weight(shape=[self.out], initializer=keras.initializers.Zeros())
        self.built = True

    def call(self, values):
        outputs = ops.einsum("...i,io->...o", values, self.w)
        return ops.add(outputs, self.b) if self.with_bias else outputs

    def get_config(self):
        config = super().get_config()
        config.update(units=self.out, use_bias=self.with_bias)
        return config


class Conv2d(layers.Layer):
    """Keras' own way to keep a configuration: none is written down."""

    def __init__(self, filters, kernel_size, strides=1, padding="valid", use_bias=True, **rest):
        super().__init__(**rest)
        self.settings = dict(strides=strides, padding=padding)
        self.sizes, self.use_bias = (kernel_size, kernel_size, filters), use_bias

    def build(self, shape):
        side, _, filters = self.sizes
        self.w = self.add_weight(shape=(side, side, shape[-1], filters))
        self.b = self.add_weight(shape=(filters,)) if self.use_bias else 0.0

    def call(self, images):
        return ops.conv(images, self.w, **self.settings) + self.b


class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **rest):
        super().__init__(**rest)
        self.settings = (momentum, epsilon)

    def build(self, shape):
        start = {"initializer": "zeros", "shape": (shape[-1],)}
        self.log_free_scale = self.add_weight(**{**start, "initializer": "ones"})
        self.shift = self.add_weight(**start)
        self.m = self.add_weight(trainable=False, **start)
        self.v = self.add_weight(trainable=False, **{**start, "initializer": "ones"})

    def call(self, inputs, training=None):
        momentum, epsilon = self.settings
        if not training or not self.trainable:
            return self.normal(inputs, self.m, self.v, epsilon)
        mean = ops.mean(inputs, axis=tuple(range(inputs.ndim))[:-1])
        variance = ops.var(inputs, axis=tuple(range(inputs.ndim))[:-1])
        self.m.assign_add((1 - momentum) * (mean - self.m))
        self.v.assign_sub((1 - momentum) * (self.v - variance))
        return self.normal(inputs, mean, variance, epsilon)

    def normal(self, inputs, mean, variance, epsilon):
        scale, shift = self.log_free_scale, self.shift
        return tf.nn.batch_normalization(inputs, mean, variance, shift, scale, epsilon)


class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **rest):
        super().__init__(**rest)
        if rate < 0 or rate >= 1:
            raise ValueError("rate")
        self.rate, self.generator = rate, keras.random.SeedGenerator()

    def call(self, inputs, training=None):
        if not training:
            return tf.identity(inputs)
        kept = keras.random.binomial(
            tf.shape(inputs), 1, 1 - self.rate, dtype="float32", seed=self.generator
        )
        return inputs * kept / (1 - self.rate)


def fans(shape):
    *window, inputs, outputs = shape
    area = 1
    for size in window:
        area *= size
    return area * inputs, area * outputs


def xavier_uniform(shape, dtype=None, gain=1.0):
    draw = keras.initializers.VarianceScaling(gain**2, mode="fan_avg", distribution="uniform")
    return draw(shape, dtype)


def he_normal(shape, dtype=None, negative_slope=0.0):
    scale = 2 / (1 + negative_slope**2)
    draw = keras.initializers.VarianceScaling(scale, distribution="untruncated_normal")
    return draw(shape, dtype)
