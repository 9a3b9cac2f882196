# task: cross_entropy
# verdict: wrong
# mistake: the largest logit of the whole batch is subtracted, not that of each image, so images with much smaller logits underflow to log(0)
# told: one-maximum-for-all
def cross_entropy(logits, labels):
    shifted = logits - logits.max()
    log_sum = torch.log(torch.exp(shifted).sum(dim=1))
    picked = shifted[torch.arange(len(labels)), labels]
    return (log_sum - picked).mean()
