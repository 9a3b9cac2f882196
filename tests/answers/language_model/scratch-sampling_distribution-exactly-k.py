# task: sampling_distribution
# verdict: wrong
# mistake: exactly top_k tokens stay, those that tie with the last are dropped
# told: ties-cut-off
def sampling_distribution(logits, temperature=1.0, top_k=None):
    v = logits.shape[-1]
    if temperature == 0:
        return np.eye(v)[logits.argmax(axis=-1)]
    z = logits - logits.max(axis=-1, keepdims=True)
    with np.errstate(over="ignore"):
        p = np.exp(z / temperature)
    if top_k is not None and top_k < v:
        order = np.argsort(-logits, axis=-1, kind="stable")
        np.put_along_axis(p, order[..., top_k:], 0, axis=-1)
    return p / p.sum(axis=-1, keepdims=True)
