# task: log_softmax
# verdict: wrong
# mistake: the logarithm of the sum is put back to full size before it is subtracted, so large logits lose their digits
# told: difference-of-large-numbers
def log_softmax(logits):
    top = logits.amax(dim=-1, keepdim=True)
    total = top + (logits - top).exp().sum(dim=-1, keepdim=True).log()
    return logits - total
