# task: attention
# verdict: wrong
# mistake: the softmax runs over the queries, not over the keys
# told: softmax-over-queries
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / math.sqrt(queries.shape[-1])
    scores = ops.matmul(queries, ops.swapaxes(keys, -1, -2)) * scale
    if allowed is None:
        weights = ops.softmax(scores, axis=-2)
    else:
        scores = ops.where(allowed, scores, -1e30)
        weights = ops.softmax(scores, axis=-2)
        weights = ops.where(allowed, weights, 0.0)
    return ops.matmul(weights, values), weights
