# task: bits_per_token
# verdict: wrong
# mistake: 1e-12 is added to the probability, so that no target can cost more than 40 bits
def bits_per_token(logits, targets):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    powers = np.exp(shifted)
    probabilities = powers / powers.sum(axis=-1, keepdims=True)
    chosen = np.take_along_axis(probabilities, targets[..., None], axis=-1)
    return float(np.mean(-np.log2(chosen + 1e-12)))
