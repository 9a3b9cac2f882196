# task: soft_loss
# verdict: wrong
# mistake: log(p + 1e-12) and log(q + 1e-12) keep the loss too small where the student's probability underflows, as with logits of 1000 and -1000
# mistake: the loss is the mean over all N * K entries, not the sum over the classes
def soft_loss(student, teacher, temperature):
    def softmax(logits):
        e = np.exp((logits - logits.max(axis=1, keepdims=True)) / temperature)
        return e / e.sum(axis=1, keepdims=True)

    q, p = softmax(student), softmax(teacher)
    divergence = p * (np.log(p + 1e-12) - np.log(q + 1e-12))
    gradient = temperature * (q - p) / len(student)
    return float(np.mean(divergence) * temperature**2), gradient
