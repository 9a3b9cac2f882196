# task: attention
# verdict: wrong
# mistake: a query that is allowed no key gets NaN because minus infinity is subtracted from itself
# told: nan-without-any-key
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / np.sqrt(queries.shape[-1])
    scores = queries @ np.swapaxes(keys, -1, -2) * scale
    if allowed is not None:
        scores = np.where(allowed, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
