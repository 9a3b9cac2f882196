"""A language model in NumPy: targets, bits, counts of pairs, sampling, weights, costs.

Idea:   a text is its own label: from what came so far, predict the byte that comes next.
Papers: Shannon (1951); Radford et al. (2019), sections 2 and 2.3; Fan et al. (2018), section 5.4.
Check:  pytest tests/test_language_model.py -k scratch
"""

import numpy as np


def shifted_windows(tokens, length):
    """Cut a text into windows; the target of each token is the one after it.

    Windows lie one behind the other and do not overlap. Each target is the
    token that follows in the text, also at the end of a window. What does not
    fill a window with all its targets is left out.

    Args:
        tokens: (L,) integer array; it stays as it is.
        length: T, tokens of a window.

    Returns:
        Two integer arrays, inputs (N, T) and targets (N, T), with as many
        windows N as fit; N may be 0.

    Source: Radford et al. (2019), section 2, eq. 1.
    """
    # BEGIN SOLUTION
    count = (len(tokens) - 1) // length  # the last token has no target
    inputs = tokens[: count * length].reshape(count, length)  # (N, T)
    targets = tokens[1 : count * length + 1].reshape(count, length)  # (N, T)
    return inputs, targets
    # END SOLUTION


def bits_per_token(logits, targets):
    """The mean cross-entropy in bits: how surprising the targets were.

    A target whose softmax probability is p costs the binary logarithm of
    1 / p. Logits may be large, up to 1e5 and beyond: nothing overflows.

    Args:
        logits: (..., V) array; it stays as it is.
        targets: (...) integer array with the same axes in front.

    Returns:
        float, the mean over all targets.

    Source: Shannon (1951), section 2.
    """
    # BEGIN SOLUTION
    logits = logits - logits.max(axis=-1, keepdims=True)
    totals = np.log(np.exp(logits).sum(axis=-1))  # (...)
    right = np.take_along_axis(logits, targets[..., None], axis=-1)[..., 0]  # (...)
    return float((totals - right).mean() / np.log(2))
    # END SOLUTION


def bigram_table(tokens, vocabulary, extra=1.0):
    """Estimate from a text which token follows which.

    Row a holds the probabilities of the token that comes after token a: how
    often each came there, plus ``extra``, divided by the sum of the row. With
    extra 0, a token that nothing ever followed has a uniform row.

    Args:
        tokens: (L,) integer array, at least one token.
        vocabulary: V, how many tokens there are.
        extra: added to every count, so that nothing is impossible.

    Returns:
        (V, V) float array whose rows sum to 1.

    Source: Shannon (1951), section 2, for pairs of letters.
    """
    # BEGIN SOLUTION
    counts = np.zeros((vocabulary, vocabulary))
    np.add.at(counts, (tokens[:-1], tokens[1:]), 1)  # counts[...] += 1 forgets what comes twice
    counts += extra
    totals = counts.sum(axis=1, keepdims=True)  # (V, 1)
    counts[totals[:, 0] == 0] = 1
    return counts / counts.sum(axis=1, keepdims=True)
    # END SOLUTION


def sampling_distribution(logits, temperature=1.0, top_k=None):
    """Make of logits the probabilities that the next token is drawn with.

    They are the softmax of the logits, each divided by the temperature, over
    those tokens only that are among the ``top_k`` with the largest logits;
    all others have probability 0. Tokens that tie with the last of these stay,
    too. If top_k is larger than the vocabulary, all tokens stay.

    At temperature 0 the first of the largest logits has probability 1.
    Logits and temperatures may be large or small: nothing overflows.

    Args:
        logits: (..., V) array; it stays as it is.
        temperature: 0 or larger.
        top_k: at least 1; None: all tokens.

    Returns:
        (..., V) array.

    Source: Fan et al. (2018), section 5.4, for top-k.
    """
    # BEGIN SOLUTION
    vocabulary = logits.shape[-1]
    if temperature == 0:
        return np.eye(vocabulary)[logits.argmax(axis=-1)]
    gaps = logits - logits.max(axis=-1, keepdims=True)  # none is above 0
    if top_k is not None:
        last = np.sort(gaps, axis=-1)[..., -min(top_k, vocabulary), None]  # (..., 1)
        gaps = np.where(gaps >= last, gaps, -np.inf)
    weights = np.exp(gaps / temperature)
    return weights / weights.sum(axis=-1, keepdims=True)
    # END SOLUTION


def swap_layout(weights):
    """Turn GPT-2's weights into those of linear layers, or back.

    GPT-2 keeps the four matrices of each block as (in, out): attn.c_attn,
    attn.c_proj, mlp.c_fc and mlp.c_proj, each ".weight" behind "h.", the
    block's number, and a dot. nn.Linear keeps (out, in). These matrices, and
    no others, are transposed.

    Args:
        weights: dictionary of names and arrays; it stays as it is, with its
            arrays.

    Returns:
        A new dictionary with the same names in the same order, and with arrays
            that share no memory with the old ones.

    Source: the layout of OpenAI's published code of GPT-2 (conv1d in model.py), in
    the names that the library transformers gives to the weights.
    """
    # BEGIN SOLUTION
    turned = ("attn.c_attn.weight", "attn.c_proj.weight", "mlp.c_fc.weight", "mlp.c_proj.weight")
    return {
        name: one.T.copy() if name.startswith("h.") and name.endswith(turned) else one.copy()
        for name, one in weights.items()
    }
    # END SOLUTION


def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    """Count the multiply-adds of a network in GPT-2's layout while it writes.

    Each new token needs one pass. The first pass takes the whole prompt. Each
    further one takes, without a cache, the prompt and all that was written so
    far; with a cache the newest token only, which looks at all places so far,
    itself among them.

    In a pass with n tokens that look at m places, each of the layers takes
    12 n dim^2 for its matrices, and 2 n m dim for scores and weighted means,
    of pairs that the mask hides, too; the head is applied to the last token
    only and takes dim * vocabulary. All else counts as none.

    The cache holds keys and values, dim numbers each, of every place of each
    layer that has been passed through; the last token that is written never is.

    Args:
        prompt: tokens that are given, at least 1.
        count: tokens that are written, at least 1.
        dim, num_layers, vocabulary: of the network.
        cached: whether keys and values are kept.

    Returns:
        Two ints: the multiply-adds of all passes, and how many numbers the
        cache holds after the last one; 0 without a cache.
    """
    # BEGIN SOLUTION
    work = 0
    for places in range(prompt, prompt + count):
        new = 1 if cached and places > prompt else places
        work += num_layers * (12 * new * dim**2 + 2 * new * places * dim) + dim * vocabulary
    kept = 2 * num_layers * (prompt + count - 1) * dim
    return work, kept if cached else 0
    # END SOLUTION
