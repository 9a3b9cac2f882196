# task: log_softmax
# verdict: wrong
# mistake: the largest logit of the whole tensor is subtracted instead of that of each row
# told: one-maximum-for-all-rows
def log_softmax(logits):
    shifted = logits - logits.max()
    return shifted - shifted.exp().sum(-1, keepdim=True).log()
