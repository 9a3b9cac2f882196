# task: attention
# verdict: wrong
# mistake: a scale of 0 is taken for none given; masked scores are set to -1e4 which is not small enough beside large scores
# told: scale-of-zero-lost
def attention(queries, keys, values, allowed=None, scale=None):
    scale = scale or 1 / np.sqrt(queries.shape[-1])
    scores = scale * np.einsum("...td,...sd->...ts", queries, keys)
    if allowed is not None:
        scores = np.where(allowed, scores, -1e4)
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    if allowed is not None:
        weights = weights * np.broadcast_to(allowed, weights.shape).any(-1, keepdims=True)
    return weights @ values, weights
