# task: sampling_distribution
# verdict: wrong
# mistake: exactly top_k tokens stay; those that tie with the last of them are dropped
# mistake: at temperature 0 the probability is split between all largest logits instead of given to the first
def sampling_distribution(logits, temperature=1.0, top_k=None):
    top = logits.max(axis=-1, keepdims=True)
    if temperature == 0:
        best = (logits == top).astype(float)
        return best / best.sum(axis=-1, keepdims=True)
    powers = np.exp((logits - top) / temperature)
    if top_k is not None and top_k < logits.shape[-1]:
        order = np.argsort(-logits, axis=-1, kind="stable")
        np.put_along_axis(powers, order[..., top_k:], 0.0, axis=-1)
    return powers / powers.sum(axis=-1, keepdims=True)
