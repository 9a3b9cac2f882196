# task: attention
# verdict: wrong
# mistake: the maximum that is subtracted is taken over all keys, the forbidden ones too: if a forbidden key has the largest score by some 750 or more, the exponentials of all allowed ones are 0, and the query gets only weights of 0 as if it had no key
# told: largest-score-of-all-keys
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / np.sqrt(queries.shape[-1])
    scores = scale * (queries @ np.swapaxes(keys, -1, -2))
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    if allowed is not None:
        e = e * allowed
    total = e.sum(axis=-1, keepdims=True)
    weights = np.divide(e, total, out=np.zeros_like(e), where=total > 0)
    return weights @ values, weights
