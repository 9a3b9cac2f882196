# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    d = queries.shape[-1]
    scale = 1 / np.sqrt(d) if scale is None else scale
    scores = np.matmul(queries, np.swapaxes(keys, -2, -1)) * scale
    if allowed is not None:
        scores = np.where(allowed, scores, -1e38)
    e = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    if allowed is not None:
        e = e * allowed
    s = np.sum(e, axis=-1, keepdims=True)
    s[s == 0] = 1
    weights = e / s
    return np.matmul(weights, values), weights
