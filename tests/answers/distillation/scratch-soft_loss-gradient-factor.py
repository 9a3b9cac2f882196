# task: soft_loss
# verdict: wrong
# mistake: the gradient is temperature**2 * (q - p) / N: the inner derivative 1 / temperature of the softened logits is forgotten, so it is too large by the factor temperature (right only at temperature 1)
# told: chain-rule-forgotten
def soft_loss(student, teacher, temperature):
    def log_softmax(z):
        z = z - z.max(axis=1, keepdims=True)
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    log_p = log_softmax(teacher / temperature)
    log_q = log_softmax(student / temperature)
    p, q = np.exp(log_p), np.exp(log_q)
    n = len(student)
    loss = temperature**2 * float((p * (log_p - log_q)).sum() / n)
    gradient = temperature**2 * (q - p) / n
    return loss, gradient
