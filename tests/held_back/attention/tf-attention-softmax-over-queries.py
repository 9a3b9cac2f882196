# task: attention
# verdict: wrong
# mistake: the softmax runs over the queries (axis -2) instead of the keys
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = ops.matmul(queries, ops.swapaxes(keys, -1, -2)) * scale
    if allowed is not None:
        scores = ops.where(allowed, scores, -1e9)
    weights = ops.softmax(scores, axis=-2)
    if allowed is not None:
        weights = ops.where(allowed, weights, 0.0)
    return ops.matmul(weights, values), weights
