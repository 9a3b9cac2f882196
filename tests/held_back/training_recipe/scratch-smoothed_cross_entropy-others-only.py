# task: smoothed_cross_entropy
# verdict: wrong
# mistake: the amount is spread over the K - 1 other classes only, not over all K
# mistake: the gradient is that of the sum of the losses, not of their mean
def smoothed_cross_entropy(logits, targets, amount):
    classes = logits.shape[1]
    q = (1 - amount) * targets + amount * (1 - targets) / (classes - 1)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -(q * log_p).sum(axis=1).mean()
    return float(loss), np.exp(log_p) - q
