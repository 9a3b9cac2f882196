# task: soft_loss
# verdict: wrong
# mistake: KL(q || p)
# told: divergence-the-other-way
def soft_loss(student, teacher, temperature):
    def log_softmax(x):
        x = x - x.max(1, keepdims=True)
        return x - np.log(np.exp(x).sum(1, keepdims=True))

    lq = log_softmax(student / temperature)
    lp = log_softmax(teacher / temperature)
    kl = (np.exp(lq) * (lq - lp)).sum(1).mean()
    grad = temperature * (np.exp(lq) - np.exp(lp)) / len(student)
    return temperature**2 * kl, grad
