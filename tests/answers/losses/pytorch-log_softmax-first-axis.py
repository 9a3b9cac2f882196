# task: log_softmax
# verdict: wrong
# mistake: the softmax runs over axis 1 instead of the last
# told: second-axis-instead-of-last
def log_softmax(logits):
    shifted = logits - logits.amax(1, keepdim=True)
    return shifted - shifted.exp().sum(1, keepdim=True).log()
