# task: sampling_distribution
# verdict: right
# way: np.partition for the threshold, gaps to the largest logit bounded below before the division
def sampling_distribution(logits, temperature=1.0, top_k=None):
    values = np.asarray(logits)
    if not np.issubdtype(values.dtype, np.floating):
        values = values.astype(float)
    size = values.shape[-1]
    if temperature == 0:
        return np.eye(size, dtype=values.dtype)[values.argmax(axis=-1)]
    with np.errstate(over="ignore", under="ignore"):
        gaps = values - values.max(axis=-1, keepdims=True)
        gaps = gaps.astype(float)
        gaps = np.maximum(gaps, -800.0 * float(temperature)) / temperature
        weights = np.exp(gaps)
    if top_k is not None and top_k < size:
        last = np.partition(values, size - top_k, axis=-1)[..., size - top_k]
        weights = np.where(values >= last[..., None], weights, 0.0)
    return (weights / weights.sum(axis=-1, keepdims=True)).astype(values.dtype)
