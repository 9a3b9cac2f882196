# task: sampling_distribution
# verdict: wrong
# mistake: at temperature 0 all of the largest logits share the probability; top_k beyond the vocabulary raises an error
# told: temperature-by-an-epsilon, top-k-too-large
def sampling_distribution(logits, temperature=1.0, top_k=None):
    if temperature == 0:
        best = logits == logits.max(axis=-1, keepdims=True)
        return best / best.sum(axis=-1, keepdims=True)
    kept = np.ones(logits.shape, dtype=bool)
    if top_k is not None:
        kept = logits >= np.sort(logits, axis=-1)[..., [-top_k]]
    z = (logits - logits.max(axis=-1, keepdims=True)) / temperature
    p = np.exp(z) * kept
    return p / p.sum(axis=-1, keepdims=True)
