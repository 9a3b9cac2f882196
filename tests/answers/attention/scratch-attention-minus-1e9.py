# task: attention
# verdict: wrong
# mistake: forbidden scores are set to -1e9, so a query that is allowed no key gets equal weights, not zeros
# told: uniform-without-any-key
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / np.sqrt(queries.shape[-1])
    scores = queries @ np.swapaxes(keys, -1, -2) * scale
    if allowed is not None:
        scores = np.where(allowed, scores, -1e9)
    scores = scores - scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores)
    weights = weights / weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
