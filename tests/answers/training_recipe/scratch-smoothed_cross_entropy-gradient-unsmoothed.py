# task: smoothed_cross_entropy
# verdict: wrong
# mistake: the gradient is softmax minus the targets as they came, without smoothing (the loss is right)
# told: gradient-without-smoothing
def smoothed_cross_entropy(logits, targets, amount):
    count, classes = logits.shape
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    soft = (1 - amount) * targets + amount / classes
    loss = float(np.mean(-(soft * log_p).sum(axis=1)))
    gradient = (np.exp(log_p) - targets) / count
    return loss, gradient
