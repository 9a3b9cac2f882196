# task: attention
# verdict: wrong
# mistake: a row without any key is NaN
# told: nan-without-any-key
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.shape[-1] ** -0.5
    scores = queries @ keys.swapaxes(-1, -2) * scale
    if allowed is not None:
        scores = np.where(allowed, scores, -np.inf)
    with np.errstate(all="ignore"):
        e = np.exp(scores - scores.max(-1, keepdims=True))
        w = e / e.sum(-1, keepdims=True)
    return w @ values, w
