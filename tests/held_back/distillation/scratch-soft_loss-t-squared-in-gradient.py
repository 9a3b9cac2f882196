# task: soft_loss
# verdict: wrong
# mistake: the gradient has the factor temperature**2; the 1 / temperature within the softmax leaves only temperature
def soft_loss(student, teacher, temperature):
    def log_softmax(logits):
        z = logits / temperature
        z = z - z.max(axis=1, keepdims=True)
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    log_q, log_p = log_softmax(student), log_softmax(teacher)
    p, q = np.exp(log_p), np.exp(log_q)
    loss = temperature**2 * (p * (log_p - log_q)).sum(axis=1).mean()
    return float(loss), temperature**2 * (q - p) / len(student)
