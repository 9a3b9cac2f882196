# task: cross_entropy
# verdict: wrong
# mistake: the smoothing is shared among the K - 1 other classes only, the label keeps 1 - a
# mistake: an unknown reduction is taken for "mean" instead of a ValueError
# told: reduction-not-checked, smoothing-over-the-other-classes
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    n, k = logits.shape
    logp = log_softmax(logits)
    if weight is None:
        weight = torch.ones(k)
    weight = weight.to(logp)
    labels = labels.long()
    q = torch.full_like(logp, label_smoothing / (k - 1))
    q[torch.arange(n), labels] = 1 - label_smoothing
    losses = -(weight * q * logp).sum(dim=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.sum() / weight[labels].sum()
