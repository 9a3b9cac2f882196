# task: soft_loss
# verdict: wrong
# mistake: the derivative of z / T is forgotten
# told: chain-rule-forgotten
def soft_loss(student, teacher, temperature):
    def log_softmax(x):
        x = x - x.max(1, keepdims=True)
        return x - np.log(np.exp(x).sum(1, keepdims=True))

    lq = log_softmax(student / temperature)
    lp = log_softmax(teacher / temperature)
    kl = (np.exp(lp) * (lp - lq)).sum(1).mean()
    grad = temperature**2 * (np.exp(lq) - np.exp(lp)) / len(student)
    return temperature**2 * kl, grad
