# task: soft_loss
# verdict: right
def soft_loss(student, teacher, temperature):
    def log_softmax(x):
        x = x - np.max(x, axis=-1, keepdims=True)
        return x - np.log(np.sum(np.exp(x), axis=-1, keepdims=True))

    T = temperature
    N = student.shape[0]
    log_q = log_softmax(student / T)
    log_p = log_softmax(teacher / T)
    p = np.exp(log_p)
    loss = T * T * np.sum(p * (log_p - log_q)) / N
    grad = T * (np.exp(log_q) - p) / N
    return float(loss), grad
