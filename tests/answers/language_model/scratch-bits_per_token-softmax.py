# task: bits_per_token
# verdict: wrong
# mistake: a naive softmax overflows
# told: bits-overflow
def bits_per_token(logits, targets):
    p = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
    picked = np.take_along_axis(p, targets[..., None], -1)
    return float(-np.log2(picked).mean())
