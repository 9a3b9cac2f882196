# task: cross_entropy
# verdict: wrong
# mistake: the largest logit of the whole batch is subtracted instead of the largest of each image; an image whose logits all lie far below it has a sum of 0 and an infinite loss
# told: one-maximum-for-all
def cross_entropy(logits, labels):
    shifted = logits - logits.max()
    log_sums = torch.log(torch.exp(shifted).sum(dim=1))
    picked = shifted.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    return torch.mean(log_sums - picked)
