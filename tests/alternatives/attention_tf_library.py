"""Another right solution: keras.ops, EinsumDense, Embedding, Sequential."""

import keras
import tensorflow as tf
from keras import layers, ops


def attention(queries, keys, values, allowed=None, scale=None):
    factor = queries.shape[-1] ** -0.5 if scale is None else scale
    scores = ops.einsum("...td,...sd->...ts", queries, keys) * factor
    if allowed is None:
        weights = ops.softmax(scores)
        return ops.matmul(weights, values), weights
    weights = ops.softmax(ops.where(allowed, scores, ops.full_like(scores, -1e30)))
    weights = weights * ops.cast(allowed, weights.dtype)
    return ops.matmul(weights, values), weights


class MultiHeadAttention(layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        if dim % num_heads:
            raise ValueError("dim is no multiple of num_heads")
        self.scale, width = scale, dim // num_heads
        self.into = []
        for _ in range(3):
            layer = layers.EinsumDense("ntc,chd->nthd", (None, num_heads, width), bias_axes="hd")
            layer.build((None, None, dim))
            self.into.append(layer)
        self.out = layers.EinsumDense("nthd,hdc->ntc", (None, dim), bias_axes="c")
        self.out.build((None, None, num_heads, width))

    def call(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        queries, keys, values = (
            ops.transpose(layer(source), (0, 2, 1, 3))
            for layer, source in zip(self.into, (inputs, context, context), strict=True)
        )
        if allowed is not None:
            allowed = ops.expand_dims(allowed, -3)
        found, _ = attention(queries, keys, values, allowed, self.scale)
        return self.out(ops.transpose(found, (0, 2, 1, 3)))

    def get_config(self):
        return {**super().get_config(), **self.settings}


class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        start = keras.initializers.RandomNormal(0.0, 0.02)
        self.table = layers.Embedding(length, dim, embeddings_initializer=start)
        self.table.build((None,))

    def call(self, inputs):
        if inputs.shape[1] > self.settings["length"]:
            raise ValueError("too long")
        return inputs + ops.convert_to_tensor(self.table(tf.range(inputs.shape[1])))

    def get_config(self):
        return {**super().get_config(), **self.settings}


class TransformerBlock(layers.Layer):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = dict(
            dim=dim, num_heads=num_heads, mlp_dim=mlp_dim, norm_first=norm_first, eps=eps,
            scale=scale,
        )  # fmt: skip
        self.first = layers.LayerNormalization(epsilon=eps)
        self.attend = MultiHeadAttention(dim, num_heads, scale=scale)
        self.second = layers.LayerNormalization(epsilon=eps)
        self.mlp = keras.Sequential([layers.Dense(mlp_dim, activation="gelu"), layers.Dense(dim)])

    def build(self, shape):
        self.first.build(shape)
        self.second.build(shape)
        self.mlp.build(shape)

    def call(self, inputs, allowed=None):
        if not self.settings["norm_first"]:
            inputs = self.first(inputs + self.attend(inputs, None, allowed))
            return self.second(inputs + self.mlp(inputs))
        inputs = inputs + self.attend(self.first(inputs), None, allowed)
        return inputs + self.mlp(self.second(inputs))

    def get_config(self):
        return {**super().get_config(), **self.settings}
