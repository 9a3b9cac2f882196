"""Another right solution: own einsum, head by head, masks by band_part, loops over texts."""
# ruff: noqa: F821

import math

import keras
import tensorflow as tf
from keras import layers


class CausalSelfAttention(layers.Layer):
    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.c_attn = layers.Dense(3 * dim, kernel_initializer=normal(deviation))
        self.c_proj = layers.Dense(dim, kernel_initializer=normal(last_deviation))
        self.c_attn.build((None, dim))
        self.c_proj.build((None, dim))
        self.width, self.num_heads = dim // num_heads, num_heads

    def call(self, inputs, past=None):
        whole = self.c_attn(inputs)
        dim = inputs.shape[2]
        found, kept = [], ([], [])
        for head in range(self.num_heads):
            q, k, v = (
                whole[:, :, number * dim + head * self.width :][:, :, : self.width]
                for number in range(3)
            )
            if past is not None:
                k = tf.concat([past[0][:, head], k], 1)
                v = tf.concat([past[1][:, head], v], 1)
            total, new = k.shape[1], q.shape[1]
            mask = tf.linalg.band_part(tf.ones((total, total)), -1, 0)[total - new :]
            scores = tf.einsum("ntd,nsd->nts", q, k) / math.sqrt(self.width)
            weights = tf.nn.softmax(scores - 1e9 * (1 - mask))
            found.append(tf.einsum("nts,nsd->ntd", weights, v))
            kept[0].append(k)
            kept[1].append(v)
        return self.c_proj(tf.concat(found, -1)), tuple(tf.stack(one, 1) for one in kept)


class GPT(keras.Model):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers, **kwargs):
        super().__init__(**kwargs)
        self.wte = self.add_weight(shape=(vocabulary, dim), initializer=normal(0.02))
        self.wpe = self.add_weight(shape=(length, dim), initializer=normal(0.02))
        last = 0.02 / (2 * num_layers) ** 0.5
        self.h = []
        for _ in range(num_layers):
            self.h.append(Block(dim, num_heads, 0.02, last))
        self.ln_f = layers.LayerNormalization(epsilon=1e-5)
        self.ln_f.build((None, dim))
        self.length = length

    def call(self, tokens, past=None):
        start = past[0][0].shape[2] if past else 0
        stop = start + tokens.shape[1]
        if stop > self.length:
            raise ValueError("too long")
        one_hot = tf.one_hot(tokens, self.wte.shape[0])
        values = tf.einsum("ntv,vc->ntc", one_hot, self.wte) + self.wpe[None, start:stop]
        kept = []
        for number, block in enumerate(self.h):
            values, pair = block(values, past[number] if past else None)
            kept.append(pair)
        return tf.einsum("ntc,vc->ntv", self.ln_f(values), self.wte), kept


def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    if temperature == 0:
        highest = tf.reduce_max(logits, -1, keepdims=True)
        ties = tf.cast(tf.equal(logits, highest), logits.dtype)
        return ties * tf.cast(tf.equal(tf.cumsum(ties, axis=-1), 1), logits.dtype)
    gaps = logits - tf.reduce_max(logits, -1, keepdims=True)
    weights = tf.exp(gaps / temperature)
    if top_k is not None:
        larger = tf.cast(gaps[..., None, :] > gaps[..., :, None], tf.int32)
        kept = tf.reduce_sum(larger, -1) < min(top_k, size)
        weights = weights * tf.cast(kept, weights.dtype)
    return weights / tf.reduce_sum(weights, -1, keepdims=True)


def generate(model, tokens, draws, temperature=1.0, top_k=None):
    texts, past, given = tokens.numpy().tolist(), None, tokens
    for step in range(draws.shape[1]):
        logits, past = model(given, past)
        chances = sampling_distribution(logits[:, -1], temperature, top_k).numpy()
        for text, row, draw in zip(texts, chances, draws[:, step].numpy(), strict=True):
            total, last = 0.0, 0
            for token, chance in enumerate(row.tolist()):
                total += chance
                last = token if chance > 0 else last
                if total > draw:
                    break
            text.append(last)
        given = tf.constant([text[-1:] for text in texts], dtype=tokens.dtype)
    return tf.constant(texts, dtype=tokens.dtype)
