# task: smoothed_cross_entropy
# verdict: right
def smoothed_cross_entropy(logits, targets, amount):
    n, k = logits.shape
    q = targets * (1 - amount) + amount / k
    e = np.exp(logits - np.max(logits, axis=1)[:, None])
    p = e / e.sum(axis=1)[:, None]
    z = logits - logits.max(1, keepdims=True)
    logp = z - np.log(e.sum(1, keepdims=True))
    return -np.mean(np.sum(q * logp, axis=1)), (p - q) / n
