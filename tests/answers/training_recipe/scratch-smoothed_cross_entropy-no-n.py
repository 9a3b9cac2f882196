# task: smoothed_cross_entropy
# verdict: wrong
# mistake: the gradient is not divided by N
# told: gradient-of-the-sum
def smoothed_cross_entropy(logits, targets, amount):
    k = logits.shape[1]
    q = (1 - amount) * targets + amount / k
    m = logits.max(axis=1, keepdims=True)
    logp = logits - m - np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
    loss = -(q * logp).sum(axis=1).mean()
    return loss, np.exp(logp) - q
