# task: attention
# verdict: wrong
# mistake: the largest score that is subtracted is taken over all keys, hidden ones too; if a hidden key's score is far above the allowed ones (by 1000, say), all allowed exponentials become 0 and so do the weights
# told: largest-score-of-all-keys
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.shape[-1] ** -0.5
    scores = scale * np.einsum("...td,...sd->...ts", queries, keys)
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    if allowed is not None:
        exponentials = np.where(allowed, exponentials, 0.0)
    total = exponentials.sum(axis=-1, keepdims=True)
    weights = exponentials / np.where(total > 0, total, 1.0)
    return weights @ values, weights
