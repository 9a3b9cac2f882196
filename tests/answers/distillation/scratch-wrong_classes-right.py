# task: wrong_classes
# verdict: right
def wrong_classes(logits, labels, temperature=1.0):
    N, K = logits.shape
    z = logits / temperature
    z[np.arange(N), labels] = -np.inf
    z = z - z.max(axis=1)[:, None]
    p = np.exp(z)
    p = p / p.sum(axis=1)[:, None]
    table = np.zeros((K, K))
    for k in np.unique(labels):
        table[k] = p[labels == k].mean(axis=0)
    return table
