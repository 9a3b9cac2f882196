"""Other right solutions: loops over places, pairs and blocks."""

import math

import numpy as np


def attention(queries, keys, values, allowed=None, scale=None):
    *front, count, width = queries.shape
    others = keys.shape[-2]
    factor = width**-0.5 if scale is None else scale
    mask = np.broadcast_to(True if allowed is None else allowed, (*front, count, others))
    weights = np.zeros((*front, count, others))
    for place in np.ndindex(*front, count):
        seen = np.flatnonzero(mask[place])
        if len(seen):
            scores = factor * (keys[place[:-1]][seen] @ queries[place])
            parts = np.exp(scores - scores.max())
            weights[place][seen] = parts / parts.sum()
    return np.einsum("...ts,...sv->...tv", weights, values), weights


def allowed_pairs(lengths, longest, causal=False):
    pairs = np.zeros((len(lengths), longest, longest), dtype=bool)
    for n, length in enumerate(lengths):
        for t in range(longest):
            pairs[n, t, : min(length, t + 1) if causal else length] = True
    return pairs


def sinusoidal_positions(length, dim):
    rows = []
    for place in range(length):
        row = []
        for number in range(dim):
            angle = place * math.exp(-math.log(10000.0) * (number // 2 * 2) / dim)
            row.append(math.sin(angle) if number % 2 == 0 else math.cos(angle))
        rows.append(row)
    return np.array(rows)


def streamed_attention(queries, blocks):
    state = [[-np.inf, 0.0, 0.0] for _ in queries]
    for keys, values in blocks:
        for key, value in zip(keys, values, strict=True):
            for query, one in zip(queries, state, strict=True):
                score = float(query @ key) / math.sqrt(len(query))
                if score > one[0]:
                    shrink = math.exp(one[0] - score)
                    one[:] = score, one[1] * shrink + 1.0, one[2] * shrink + value
                else:
                    weight = math.exp(score - one[0])
                    one[1:] = one[1] + weight, one[2] + weight * value
    return np.array([found / total for _, total, found in state])


def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    share = dim // num_heads
    pairs = [queries * keys * share for _ in range(num_heads)]
    layers = [(queries, "query"), (keys, "key"), (keys, "value"), (queries, "output")]
    return dict(
        parameters=sum(dim * dim + dim for _ in layers),
        linear=sum(places * dim * dim for places, _ in layers),
        scores=sum(pairs), means=sum(pairs),
        bytes=num_heads * queries * keys * value_bytes,
    )  # fmt: skip
