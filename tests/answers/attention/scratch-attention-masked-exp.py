# task: attention
# verdict: right
def attention(queries, keys, values, allowed=None, scale=None):
    factor = queries.shape[-1] ** -0.5 if scale is None else scale
    scores = np.einsum("...td,...sd->...ts", queries, keys) * factor
    free = np.ones(scores.shape, bool) if allowed is None else np.broadcast_to(allowed, scores.shape)
    top = np.max(scores, axis=-1, keepdims=True, where=free, initial=np.finfo(scores.dtype).min)
    weights = np.zeros_like(scores)
    np.exp(scores - top, out=weights, where=free)
    total = weights.sum(axis=-1, keepdims=True)
    weights = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
    return np.einsum("...ts,...se->...te", weights, values), weights
