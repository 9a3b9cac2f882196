# task: cross_entropy
# verdict: wrong
# mistake: the mean divides by the number of examples instead of by the sum of their labels' weights
# mistake: an unknown reduction raises nothing and is taken for "mean"
# told: reduction-not-checked, weighted-mean-divides-by-n
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    count, classes = logits.shape
    if weight is None:
        weight = torch.ones(classes)
    weight = weight.to(logits)
    target = torch.full_like(logits, label_smoothing / classes)
    target[torch.arange(count), labels.long()] += 1 - label_smoothing
    losses = -(weight * target * log_softmax(logits)).sum(dim=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.mean()
