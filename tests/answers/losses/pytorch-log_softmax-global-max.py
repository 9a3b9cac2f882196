# task: log_softmax
# verdict: wrong
# mistake: the largest logit of the whole tensor is subtracted and not that of each row, so all exponentials of a row far below another one are zero, and its logarithm is -inf (result +inf)
# told: one-maximum-for-all-rows
def log_softmax(logits):
    shifted = logits - logits.detach().max()
    return shifted - shifted.exp().sum(dim=-1, keepdim=True).log()
