# task: smoothed_cross_entropy
# verdict: wrong
# mistake: only the largest target counts
# told: hard-labels-of-mixtures
def smoothed_cross_entropy(logits, targets, amount):
    n, k = logits.shape
    labels = targets.argmax(axis=1)
    q = np.full((n, k), amount / k)
    q[np.arange(n), labels] += 1 - amount
    m = logits.max(axis=1, keepdims=True)
    logp = logits - m - np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
    return float(-(q * logp).sum(axis=1).mean()), (np.exp(logp) - q) / n
