# task: cross_entropy
# verdict: wrong
# mistake: the smoothing is shared among the K - 1 other classes, and the label gets 1 - a alone
# told: smoothing-over-the-other-classes
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction!r}")
    classes = logits.shape[1]
    if weight is None:
        weight = logits.new_ones(classes)
    else:
        weight = weight.to(logits.dtype)
    labels = labels.long()
    hot = functional.one_hot(labels, classes).to(logits.dtype)
    target = (1 - label_smoothing) * hot
    target = target + label_smoothing / (classes - 1) * (1 - hot)
    losses = -(weight * target * log_softmax(logits)).sum(dim=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.sum() / weight[labels].sum()
