# task: wrong_classes
# verdict: wrong
# mistake: divides by 1 - p of the own class, which cancels: for a sure teacher (p = 1 in floating point) the row is NaN instead of the softmax of the other classes
def wrong_classes(logits, labels, temperature=1.0):
    z = logits / temperature
    z = z - z.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    n, k = p.shape
    own = p[np.arange(n), labels]
    rest = p / (1 - own)[:, None]
    rest[np.arange(n), labels] = 0
    result = np.zeros((k, k))
    for c in range(k):
        if np.any(labels == c):
            result[c] = rest[labels == c].mean(axis=0)
    return result
