# task: random_direction
# verdict: wrong
# mistake: the tensor is scaled to the length of the whole tensor instead of filter by filter
# told: one-length-for-the-tensor
def random_direction(rng, weights):
    out = []
    for w in weights:
        d = rng.standard_normal(w.shape)
        out.append(np.zeros(w.shape) if w.ndim == 1 else d * np.linalg.norm(w) / np.linalg.norm(d))
    return out
