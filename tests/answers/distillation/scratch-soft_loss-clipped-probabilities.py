# task: soft_loss
# verdict: wrong
# mistake: probabilities are clipped at 1e-12 before the logarithm, so for large logits (1000 and -1000) the loss stops at about 27.6 instead of growing (the gradient is right)
# told: probabilities-kept-from-zero
def soft_loss(student, teacher, temperature):
    def softened(logits):
        scaled = logits / temperature
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        powers = np.exp(scaled)
        return powers / powers.sum(axis=1, keepdims=True)

    eps = 1e-12  # the logarithm of 0 must not happen
    p, q = softened(teacher), softened(student)
    ratio = np.log(np.clip(p, eps, 1.0)) - np.log(np.clip(q, eps, 1.0))
    loss = temperature**2 * (p * ratio).sum(axis=1).mean()
    gradient = temperature * (q - p) / len(p)
    return float(loss), gradient
