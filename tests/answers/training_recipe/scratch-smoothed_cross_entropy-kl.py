# task: smoothed_cross_entropy
# verdict: wrong
# mistake: the divergence from the targets, without their entropy
def smoothed_cross_entropy(logits, targets, amount):
    n, k = logits.shape
    q = targets * (1 - amount) + amount / k
    z = logits - logits.max(1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(1, keepdims=True))
    return float((q * (np.log(np.maximum(q, 1e-300)) - logp)).sum() / n), (np.exp(logp) - q) / n
