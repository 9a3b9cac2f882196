"""Attention in NumPy: weights from products, masks, positions, one block at a time, its costs.

Idea:   every place asks every place, and gets a mean whose weights depend on what both hold.
Papers: Vaswani et al. (2017), sections 3.2 and 3.5; Bahdanau et al. (2015);
        Dao et al. (2022), section 3.1.
Check:  pytest tests/test_attention.py -k scratch
"""

import numpy as np


def attention(queries, keys, values, allowed=None, scale=None):
    """Look values up by keys: weighted means, whose weights are softmaxes.

    The score of a query and a key is their inner product times ``scale``. A
    softmax over the keys makes weights of the scores of each query. Each
    output is the sum of all values, each times its weight.

    Where ``allowed`` is False, the weight is 0 and the key counts as absent.
    A query that is allowed no key at all has only weights of 0, and so an
    output of 0. Scores may be large, up to 1e5 and beyond: nothing overflows.

    Args:
        queries: (..., T, d) array; as all others, it stays as it is.
        keys: (..., S, d) array with the same axes in front.
        values: (..., S, e) array.
        allowed: boolean array that broadcasts to (..., T, S), or None: all.
        scale: factor of the products; None stands for 1 / sqrt(d).

    Returns:
        Two arrays: outputs (..., T, e) and weights (..., T, S).

    Source: Vaswani et al. (2017), eq. 1 and section 3.2.3.
    """
    # BEGIN SOLUTION
    if scale is None:
        scale = 1 / np.sqrt(queries.shape[-1])
    scores = scale * queries @ keys.swapaxes(-1, -2)  # (..., T, S)
    if allowed is not None:
        scores = np.where(allowed, scores, -np.inf)
    highest = scores.max(axis=-1, keepdims=True)  # (..., T, 1)
    highest = np.where(np.isfinite(highest), highest, 0)  # a row without any key
    weights = np.exp(scores - highest)  # (..., T, S)
    total = weights.sum(axis=-1, keepdims=True)  # (..., T, 1)
    weights = weights / np.where(total > 0, total, 1)
    return weights @ values, weights
    # END SOLUTION


def allowed_pairs(lengths, longest, causal=False):
    """Say which place of a sequence may look at which.

    Sequences of different lengths are filled up to the longest. No place
    looks at what was filled in. With ``causal``, a place looks at itself and
    at those before it only.

    Args:
        lengths: list of N ints: how many places of each sequence are real, at
            its beginning; 0 is possible.
        longest: T, the number of places with those filled in.
        causal: see above.

    Returns:
        (N, T, T) boolean array: [n, t, s] is True where place t of sequence n
        may look at place s. Places that were filled in look at real ones, too.

    Source: Vaswani et al. (2017), section 3.2.3.
    """
    # BEGIN SOLUTION
    places = np.arange(longest)
    real = places < np.reshape(lengths, (-1, 1, 1))  # (N, 1, T)
    earlier = places <= places[:, None]  # (T, T)
    pairs = real & (earlier if causal else True)
    return np.broadcast_to(pairs, (len(lengths), longest, longest)).copy()
    # END SOLUTION


def sinusoidal_positions(length, dim):
    """Describe places by sines and cosines of many wavelengths.

    At place p the values 2 i and 2 i + 1 are the sine and the cosine of
    p / 10000^(2 i / dim). Places count from 0. If ``dim`` is odd, the last
    value is a sine.

    Args:
        length: how many places.
        dim: how many values describe a place.

    Returns:
        (length, dim) float array.

    Source: Vaswani et al. (2017), section 3.5.
    """
    # BEGIN SOLUTION
    places = np.arange(length)[:, None]  # (length, 1)
    even = np.arange(0, dim, 2)  # (dim / 2,), rounded up
    angles = places / 10000 ** (even / dim)  # (length, dim / 2)
    found = np.zeros((length, dim))
    found[:, 0::2] = np.sin(angles)
    found[:, 1::2] = np.cos(angles[:, : dim // 2])
    return found
    # END SOLUTION


def streamed_attention(queries, blocks):
    """Attend to keys and values that come block by block.

    The answer is that of `attention` to all of them at once, and no more than
    one block is looked at in any moment: the memory of a block is filled anew
    when the next one is asked for. What has to be remembered of the blocks
    before is, for each query, their largest score, the sum of their
    exponentials, and the sum of their values with these weights. If a larger
    score comes, both sums are corrected for it.

    Scores are divided by sqrt(d), and may be large: nothing overflows.

    Args:
        queries: (T, d) array.
        blocks: iterable, to be gone through once, of at least one pair of
            keys (B, d) and values (B, e); B is at least 1 and differs.

    Returns:
        (T, e) array.

    Source: Dao et al. (2022), section 3.1.
    """
    # BEGIN SOLUTION
    highest = np.full((len(queries), 1), -np.inf)
    total, found = 0.0, 0.0
    for keys, values in blocks:
        scores = queries @ keys.T / np.sqrt(queries.shape[1])  # (T, B)
        higher = np.maximum(highest, scores.max(axis=1, keepdims=True))  # (T, 1)
        shrink = np.exp(highest - higher)  # 0 at the first block
        weights = np.exp(scores - higher)  # (T, B)
        total = total * shrink + weights.sum(axis=1, keepdims=True)  # (T, 1)
        found = found * shrink + weights @ values  # (T, e)
        highest = higher
    return found / total
    # END SOLUTION


def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    """Count what multi-head attention costs for one sequence.

    Queries, keys and values come from three linear layers with biases, from
    dim to dim values; so does what leaves, from a fourth. Each head has
    dim / num_heads of the values. Work counts multiplications: those by
    weights of the linear layers, those of queries by keys, and those of
    weights by values. Softmax and scaling count as none.

    Args:
        queries, keys: T and S, how many places ask, and are asked.
        dim, num_heads: of the layer.
        value_bytes: bytes of one number.

    Returns:
        A dictionary of ints: "parameters"; "linear", "scores" and "means",
        the multiply-adds of the linear layers, of the scores, and of the
        weighted means; "bytes" of the weights of all heads.

    Source: Vaswani et al. (2017), sections 3.2.2 and 4.
    """
    # BEGIN SOLUTION
    return {
        "parameters": 4 * (dim**2 + dim),
        "linear": 2 * (queries + keys) * dim**2,
        "scores": queries * keys * dim,
        "means": queries * keys * dim,
        "bytes": num_heads * queries * keys * value_bytes,
    }
    # END SOLUTION
