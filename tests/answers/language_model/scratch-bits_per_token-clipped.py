# task: bits_per_token
# verdict: wrong
# mistake: probabilities are clipped at 1e-12 before the logarithm, so a target never costs more than about 40 bits, although with logits of 1000 or 1e5 it does
# told: bits-clipped
def bits_per_token(logits, targets):
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    odds = np.exp(shifted)
    p = odds / odds.sum(axis=-1, keepdims=True)
    own = np.take_along_axis(p, np.asarray(targets)[..., None], axis=-1)
    return float(-np.log2(np.clip(own, 1e-12, 1.0)).mean())
