# task: bits_per_token
# verdict: right
def bits_per_token(logits, targets):
    m = logits.max(-1, keepdims=True)
    logp = logits - m - np.log(np.exp(logits - m).sum(-1, keepdims=True))
    picked = np.take_along_axis(logp, targets[..., None], -1)
    return float(-picked.mean() / np.log(2.0))
