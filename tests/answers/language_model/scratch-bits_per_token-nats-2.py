# task: bits_per_token
# verdict: wrong
# mistake: the natural logarithm is taken, not the binary one
# told: nats-instead-of-bits
def bits_per_token(logits, targets):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    norm = np.log(np.exp(shifted).sum(axis=-1))
    own = np.take_along_axis(shifted, targets[..., None], axis=-1)[..., 0]
    return float((norm - own).mean())
