# task: bits_per_token
# verdict: wrong
# mistake: natural logarithm
# told: nats-instead-of-bits
def bits_per_token(logits, targets):
    z = logits - logits.max(-1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(-1, keepdims=True))
    return -float(np.take_along_axis(logp, targets[..., None], -1).mean())
