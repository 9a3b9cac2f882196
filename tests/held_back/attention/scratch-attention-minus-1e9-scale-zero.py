# task: attention
# verdict: wrong
# mistake: forbidden scores become -1e9, so a query that is allowed no key gets equal weights instead of zeros
# mistake: a scale of 0 is taken for None and replaced by 1 / sqrt(d)
def attention(queries, keys, values, allowed=None, scale=None):
    scale = scale or 1 / np.sqrt(queries.shape[-1])
    scores = scale * queries @ np.swapaxes(keys, -1, -2)
    if allowed is not None:
        scores = np.where(allowed, scores, -1e9)
    scores = scores - scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores)
    weights = weights / weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
