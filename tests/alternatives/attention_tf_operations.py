"""Another right solution: raw operations, head by head."""

import keras
import tensorflow as tf


def attention(queries, keys, values, allowed=None, scale=None):
    width = tf.cast(tf.shape(queries)[-1], queries.dtype)
    factor = tf.math.rsqrt(width) if scale is None else tf.cast(scale, queries.dtype)
    scores = factor * tf.linalg.matmul(queries, tf.linalg.matrix_transpose(keys))
    mask = tf.ones_like(scores) if allowed is None else tf.cast(allowed, scores.dtype)
    scores = scores * mask - 1e30 * (1 - mask)
    parts = tf.exp(scores - tf.reduce_max(scores, axis=-1, keepdims=True)) * mask
    weights = tf.math.divide_no_nan(parts, tf.reduce_sum(parts, axis=-1, keepdims=True))
    return tf.linalg.matmul(weights, values), weights


class MultiHeadAttention(keras.layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        width, rest = divmod(dim, num_heads)
        if rest:
            raise ValueError("heads must be equally wide")
        for name in ("query", "key", "value"):
            setattr(self, f"{name}_kernel", self.add_weight(shape=(dim, num_heads, width)))
            setattr(self, f"{name}_bias", self.add_weight(shape=(num_heads, width)))
        self.kernel = self.add_weight(shape=(num_heads, width, dim))
        self.bias = self.add_weight(shape=(dim,), initializer="zeros")

    def call(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        total = 0.0
        for head in range(self.settings["num_heads"]):
            parts = [
                tf.tensordot(source, getattr(self, f"{name}_kernel")[:, head], 1)
                + getattr(self, f"{name}_bias")[head]
                for name, source in (("query", inputs), ("key", context), ("value", context))
            ]
            found, _ = attention(*parts, allowed, self.settings["scale"])
            total += tf.tensordot(found, self.kernel[head], 1)
        return total + self.bias

    def get_config(self):
        return {**super().get_config(), **self.settings}


class LearnedPositions(keras.layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        self.rows = self.add_weight(
            shape=(length, dim), initializer=lambda shape, dtype=None: tf.random.normal(shape) / 50
        )

    def call(self, inputs):
        count = inputs.shape[1]
        if count > self.settings["length"]:
            raise ValueError(f"{count} places")
        return tf.add(inputs, tf.gather(self.rows, tf.range(count))[None])

    def get_config(self):
        return {**super().get_config(), **self.settings}


class TransformerBlock(keras.layers.Layer):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads, "mlp_dim": mlp_dim,
            "norm_first": norm_first, "eps": eps, "scale": scale,
        }  # fmt: skip
        self.gains = [self.add_weight(shape=(dim,), initializer=one) for one in ("ones", "zeros")]
        self.attend = MultiHeadAttention(dim, num_heads, scale)
        self.rest = keras.layers.Layer()
        for one in ("ones", "zeros"):
            self.rest.add_weight(shape=(dim,), initializer=one)
        for shape in ((dim, mlp_dim), (mlp_dim,), (mlp_dim, dim), (dim,)):
            self.rest.add_weight(shape=shape)

    def build(self, shape):
        pass

    def norm(self, values, gain, shift):
        mean, variance = tf.nn.moments(values, axes=[-1], keepdims=True)
        return gain * (values - mean) / tf.sqrt(variance + self.settings["eps"]) + shift

    def call(self, inputs, allowed=None):
        gain, shift, first, bias, second, last = self.rest.weights

        def mlp(values):
            wide = tf.tensordot(values, first.value, 1) + bias.value
            return tf.tensordot(tf.nn.gelu(wide), second.value, 1) + last.value

        if self.settings["norm_first"]:
            asked = self.norm(inputs, *self.gains)
            inputs = inputs + self.attend(asked, allowed=allowed)
            return inputs + mlp(self.norm(inputs, gain, shift))
        inputs = self.norm(inputs + self.attend(inputs, allowed=allowed), *self.gains)
        return self.norm(inputs + mlp(inputs), gain, shift)

    def get_config(self):
        return {**super().get_config(), **self.settings}
