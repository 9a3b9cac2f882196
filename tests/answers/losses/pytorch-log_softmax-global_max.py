# task: log_softmax
# verdict: wrong
# mistake: the largest number of the whole tensor is subtracted, not that of each row; rows far below it underflow
# told: one-maximum-for-all-rows
def log_softmax(logits):
    shifted = logits - logits.max().detach()
    return shifted - shifted.exp().sum(dim=-1, keepdim=True).log()
