# task: attention
# verdict: wrong
# mistake: a scale of 0 is taken for None; the weights are masked after the softmax and not normalized again
# told: mask-after-the-softmax, scale-of-zero-lost
def attention(queries, keys, values, allowed=None, scale=None):
    factor = scale or queries.shape[-1] ** -0.5
    scores = factor * np.einsum("...td,...sd->...ts", queries, keys)
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = e / e.sum(axis=-1, keepdims=True)
    if allowed is not None:
        weights = weights * allowed
    return np.einsum("...ts,...se->...te", weights, values), weights
