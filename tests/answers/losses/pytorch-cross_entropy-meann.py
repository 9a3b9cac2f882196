# task: cross_entropy
# verdict: wrong
# mistake: the mean divides by the number of examples, not by the sum of their weights
# told: weighted-mean-divides-by-n
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction!r}")
    log_p = log_softmax(logits)
    classes = logits.shape[1]
    target = torch.full_like(log_p, label_smoothing / classes)
    target.scatter_(
        1, labels.long()[:, None], 1 - label_smoothing + label_smoothing / classes
    )
    if weight is not None:
        target = target * weight.to(log_p.dtype)
    each = -(target * log_p).sum(dim=1)
    if reduction == "mean":
        return each.mean()
    if reduction == "sum":
        return each.sum()
    return each
