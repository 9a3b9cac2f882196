# task: soft_loss
# verdict: wrong
# mistake: the gradient is temperature**2 (q - p) / N; the factor 1 / temperature of the inner derivative is forgotten, so it is too large by the temperature
# told: chain-rule-forgotten
def soft_loss(student, teacher, temperature):
    def log_softmax(logits):
        shifted = logits / temperature
        shifted = shifted - shifted.max(axis=1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    log_p, log_q = log_softmax(teacher), log_softmax(student)
    p, q = np.exp(log_p), np.exp(log_q)
    each = (p * (log_p - log_q)).sum(axis=1)
    scale = temperature**2
    return float(scale * each.mean()), scale * (q - p) / len(student)
