# task: sampling_distribution
# verdict: wrong
# mistake: ties are cut by their order
# told: ties-cut-off
def sampling_distribution(logits, temperature=1.0, top_k=None):
    if temperature == 0:
        return np.eye(logits.shape[-1])[np.argmax(logits, axis=-1)]
    z = logits - logits.max(axis=-1, keepdims=True)
    if top_k is not None:
        order = np.argsort(-z, axis=-1, kind="stable")
        keep = np.zeros(z.shape, dtype=bool)
        np.put_along_axis(keep, order[..., :top_k], True, axis=-1)
        z = np.where(keep, z, -np.inf)
    e = np.exp(z / temperature)
    return e / e.sum(axis=-1, keepdims=True)
