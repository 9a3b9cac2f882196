# task: bits_per_token
# verdict: wrong
# mistake: the logarithm is taken of the softmax, which is 0 for far-off targets; the sum over the last axis of the targets is averaged, not all targets
# told: sum-of-bits
def bits_per_token(logits, targets):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    own = np.take_along_axis(p, np.expand_dims(targets, -1), axis=-1).squeeze(-1)
    return float(np.mean(np.sum(-np.log2(own), axis=-1)))
