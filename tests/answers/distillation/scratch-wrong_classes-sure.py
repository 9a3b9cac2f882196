# task: wrong_classes
# verdict: wrong
# mistake: the wrong probabilities underflow
# told: wrong-probabilities-round-to-zero
def wrong_classes(logits, labels, temperature=1.0):
    N, K = logits.shape
    z = logits / temperature
    z = z - z.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    p[np.arange(N), labels] = 0
    s = p.sum(axis=1, keepdims=True)
    p = np.divide(p, s, out=np.zeros_like(p), where=s > 0)
    table = np.zeros((K, K))
    for k in np.unique(labels):
        table[k] = p[labels == k].mean(axis=0)
    return table
