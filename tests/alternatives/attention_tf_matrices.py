"""Another right solution: products and sums alone, one matrix for all heads, a functional MLP."""

import keras
import tensorflow as tf
from keras import layers


def attention(queries, keys, values, allowed=None, scale=None):
    scale = queries.shape[-1] ** -0.5 if scale is None else scale
    scores = scale * tf.reduce_sum(queries[..., :, None, :] * keys[..., None, :, :], -1)
    seen = tf.broadcast_to(True if allowed is None else allowed, tf.shape(scores))
    low = tf.fill(tf.shape(scores), tf.constant(-1e30, scores.dtype))
    logs = tf.reduce_logsumexp(tf.where(seen, scores, low), axis=-1, keepdims=True)
    weights = tf.exp(tf.where(seen, scores - logs, 0)) * tf.cast(seen, scores.dtype)
    return tf.reduce_sum(weights[..., None] * values[..., None, :, :], -2), weights


class MultiHeadAttention(layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        if dim % num_heads != 0:
            raise ValueError(f"{num_heads} heads cannot share {dim} values.")
        self.library = layers.MultiHeadAttention(num_heads, dim // num_heads)
        self.library.build((None, None, dim), (None, None, dim))

    def call(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        dim, heads = self.settings["dim"], self.settings["num_heads"]
        *into, kernel, bias = self.library.weights
        parts = []
        for number, source in enumerate((inputs, context, context)):
            matrix = tf.reshape(into[2 * number], (dim, dim))
            made = source @ matrix + tf.reshape(into[2 * number + 1], (dim,))
            parts.append(tf.stack(tf.split(made, heads, axis=-1)))  # (heads, N, T, d)
        found, _ = attention(*parts, allowed, self.settings["scale"])
        together = tf.concat(tf.unstack(found), axis=-1)  # (N, T, dim)
        return together @ tf.reshape(kernel, (dim, dim)) + bias

    def get_config(self):
        return {**super().get_config(), **self.settings}


class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        start = keras.initializers.TruncatedNormal(stddev=0.02)
        self.table = self.add_weight(shape=(length, dim), initializer=start)

    def call(self, inputs):
        places = inputs.shape[1]
        if places > self.settings["length"]:
            raise ValueError("There are not so many places.")
        return inputs + tf.eye(places, self.settings["length"]) @ self.table

    def get_config(self):
        return {**super().get_config(), **self.settings}


class TransformerBlock(layers.Layer):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads, "mlp_dim": mlp_dim,
            "norm_first": norm_first, "eps": eps, "scale": scale,
        }  # fmt: skip
        self.before = layers.LayerNormalization(epsilon=eps)
        self.attend = MultiHeadAttention(dim, num_heads, scale)
        self.between = layers.LayerNormalization(epsilon=eps)
        for norm in (self.before, self.between):
            norm.build((None, None, dim))
        places = keras.Input((None, dim))
        wide = layers.Dense(mlp_dim, activation=lambda x: x * (1 + tf.math.erf(x / 2**0.5)) / 2)
        self.mlp = keras.Model(places, layers.Dense(dim)(wide(places)))

    def call(self, inputs, allowed=None):
        if self.settings["norm_first"]:
            middle = inputs + self.attend(self.before(inputs), allowed=allowed)
            return middle + self.mlp(self.between(middle))
        middle = self.before(inputs + self.attend(inputs, allowed=allowed))
        return self.between(middle + self.mlp(middle))

    def get_config(self):
        return {**super().get_config(), **self.settings}
