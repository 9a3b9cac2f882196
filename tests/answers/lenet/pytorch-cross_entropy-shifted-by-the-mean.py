# task: cross_entropy
# verdict: wrong
# mistake: subtracts the mean of the logits, not the largest one: exp still overflows where one logit lies far above the others
# told: mean-logit-subtracted

def cross_entropy(logits, labels):
    shifted = logits - logits.mean(dim=1, keepdim=True)
    log_sum = shifted.exp().sum(dim=1).log()
    own = shifted[torch.arange(len(labels)), labels]
    return (log_sum - own).mean()
