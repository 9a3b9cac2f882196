# task: log_softmax
# verdict: wrong
# mistake: the logarithm of the finished softmax is taken, which is -inf for small probabilities
# told: log-of-the-softmax
def log_softmax(logits):
    return torch.softmax(logits, -1).log()
