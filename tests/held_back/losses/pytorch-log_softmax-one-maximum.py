# task: log_softmax
# verdict: wrong
# mistake: subtracts the largest logit of the whole tensor, not that of each row: a row of much smaller logits underflows to log(0)

def log_softmax(logits):
    shifted = logits - logits.max()
    return shifted - shifted.exp().sum(dim=-1, keepdim=True).log()
