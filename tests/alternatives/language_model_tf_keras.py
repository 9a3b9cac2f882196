"""Another right solution: Keras' operations throughout, its attention, searchsorted."""
# ruff: noqa: F821

import keras
from keras import layers, ops


class CausalSelfAttention(layers.Layer):
    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.heads = num_heads
        self.weight_in = self.add_weight(shape=(dim, 3 * dim), initializer=normal(deviation))
        self.bias_in = self.add_weight(shape=(3 * dim,), initializer="zeros")
        self.weight_out = self.add_weight(shape=(dim, dim), initializer=normal(last_deviation))
        self.bias_out = self.add_weight(shape=(dim,), initializer="zeros")

    def call(self, inputs, past=None):
        count, places, dim = inputs.shape
        three = ops.matmul(inputs, self.weight_in) + self.bias_in
        three = ops.reshape(three, (count, places, 3, self.heads, dim // self.heads))
        queries, keys, values = (three[:, :, number] for number in range(3))
        if past is not None:
            keys = ops.concatenate([ops.swapaxes(past[0], 1, 2), keys], axis=1)
            values = ops.concatenate([ops.swapaxes(past[1], 1, 2), values], axis=1)
        total = keys.shape[1]
        mask = ops.arange(total)[None] <= ops.arange(total - places, total)[:, None]
        found = ops.dot_product_attention(queries, keys, values, mask=mask[None, None])
        answer = ops.matmul(ops.reshape(found, inputs.shape), self.weight_out) + self.bias_out
        return answer, [ops.swapaxes(keys, 1, 2), ops.swapaxes(values, 1, 2)]


class GPT(keras.Model):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers, **kwargs):
        super().__init__(**kwargs)
        self.tokens = layers.Embedding(vocabulary, dim, embeddings_initializer=normal(0.02))
        self.places = layers.Embedding(length, dim, embeddings_initializer=normal(0.02))
        self.tokens.build()
        self.places.build()
        last = 0.02 * (2 * num_layers) ** -0.5
        self.blocks = [Block(dim, num_heads, 0.02, last) for _ in range(num_layers)]
        self.norm = layers.LayerNormalization(epsilon=1e-5)
        self.norm.build((None, None, dim))

    def call(self, tokens, past=None):
        before = 0 if past is None else int(past[0][1].shape[2])
        total = before + tokens.shape[1]
        if total > self.places.input_dim:
            raise ValueError(f"{total} tokens do not fit.")
        values = self.tokens(tokens) + self.places(ops.arange(before, total))
        kept = []
        for own, block in zip(past or [None] * len(self.blocks), self.blocks, strict=True):
            values, pair = block(values, own)
            kept.append(pair)
        return ops.matmul(self.norm(values), ops.transpose(self.tokens.embeddings)), kept


def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    if temperature == 0:
        return ops.one_hot(ops.argmax(logits, axis=-1), size, dtype=logits.dtype)
    gaps = logits - ops.max(logits, axis=-1, keepdims=True)
    if top_k is not None and top_k < size:
        bar = ops.sort(gaps, axis=-1)[..., size - top_k : size - top_k + 1]
        gaps = ops.where(gaps < bar, -1e30, gaps)
        return ops.softmax(ops.maximum(gaps / temperature, -1e30), axis=-1)
    return ops.softmax(gaps / temperature, axis=-1)


def generate(model, tokens, draws, temperature=1.0, top_k=None):
    past, parts = None, [tokens]
    for step in range(draws.shape[1]):
        logits, past = model(parts[-1], past)
        chances = sampling_distribution(logits[:, -1, :], temperature, top_k)
        below = ops.cumsum(chances, axis=-1) / ops.sum(chances, axis=-1, keepdims=True)
        count = ops.sum(ops.cast(below <= draws[:, step : step + 1], "int32"), axis=-1)
        most = ops.sum(ops.cast(ops.cumsum(chances[:, ::-1], axis=-1) > 0, "int32"), axis=-1) - 1
        new = ops.minimum(count, most)  # nothing behind the last possible token
        parts.append(ops.cast(new, tokens.dtype)[:, None])
    return ops.concatenate(parts, axis=1)
