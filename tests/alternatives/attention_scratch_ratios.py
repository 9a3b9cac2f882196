"""Other right solutions: one over a sum of ratios, merged parts, cosines that are sines."""

from functools import reduce

import numpy as np


def attention(queries, keys, values, allowed=None, scale=None):
    root = queries.shape[-1] ** 0.5
    products = (queries[..., :, None, :] * keys[..., None, :, :]).sum(axis=-1)  # (..., T, S)
    scores = products / root if scale is None else products * scale
    seen = np.broadcast_to(True if allowed is None else allowed, scores.shape)
    with np.errstate(over="ignore", divide="ignore"):
        ratios = np.exp(scores[..., None, :] - scores[..., :, None])  # (..., T, S, S)
        sums = np.where(seen[..., None, :], ratios, 0).sum(axis=-1)
        weights = np.where(seen, 1 / sums, 0)
    return (weights[..., None] * values[..., None, :, :]).sum(axis=-2), weights


def allowed_pairs(lengths, longest, causal=False):
    places = np.arange(longest)
    stops = places + 1 if causal else np.full(longest, longest)
    return places < np.minimum.outer(np.array(lengths, dtype=int), stops)[..., None]


def sinusoidal_positions(length, dim):
    odd = np.arange(dim) % 2
    speeds = 10000.0 ** ((odd - np.arange(dim)) / dim)
    return np.sin(np.outer(np.arange(length), speeds) + odd * np.pi / 2)


def streamed_attention(queries, blocks):
    asked = queries / queries.shape[1] ** 0.5

    def looked_at(block):
        keys, values = block
        scores = np.inner(asked, keys)  # (T, B)
        top = scores.max(axis=1)
        parts = np.exp(scores.T - top)  # (B, T)
        return top, parts.sum(axis=0), np.inner(parts.T, values.T)

    def merged(one, other):
        top = np.maximum(one[0], other[0])
        shares = [np.exp(part[0] - top) for part in (one, other)]
        total = sum(share * part[1] for share, part in zip(shares, (one, other), strict=True))
        found = [share[:, None] * part[2] for share, part in zip(shares, (one, other), strict=True)]
        return top, total, sum(found)

    _, total, found = reduce(merged, map(looked_at, blocks))
    return found / total[:, None]


def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    into = np.array([[queries, keys, keys, queries]], dtype=object)  # places of each layer
    layer = np.full((4, 1), dim * dim, dtype=object)
    (linear,) = (into @ layer).ravel()
    pairs = len(range(queries)) * len(range(keys))
    names = "parameters", "linear", "scores", "means", "bytes"
    counts = layer.sum() + 4 * dim, linear, pairs * dim, pairs * dim
    return dict(zip(names, (*counts, pairs * num_heads * value_bytes), strict=True))
