# task: attention
# verdict: wrong
# mistake: hidden scores become 0
# told: zero-for-hidden-scores
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / np.sqrt(keys.shape[-1])
    scores = np.einsum("...td,...sd->...ts", queries, keys) * scale
    if allowed is not None:
        scores = scores * allowed
    scores = scores - scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores) / np.exp(scores).sum(axis=-1, keepdims=True)
    return weights @ values, weights
