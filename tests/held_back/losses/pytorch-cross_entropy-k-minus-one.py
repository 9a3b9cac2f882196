# task: cross_entropy
# verdict: wrong
# mistake: the smoothing amount is spread over the K - 1 other classes (a / (K - 1)), and the label keeps 1 - a
# mistake: the mean divides by the number of examples, not by the sum of the labels' weights

def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction}")
    classes = logits.shape[1]
    target = torch.full_like(logits, label_smoothing / (classes - 1))
    target.scatter_(1, labels.long()[:, None], 1 - label_smoothing)
    terms = target * log_softmax(logits)
    if weight is not None:
        terms = terms * weight
    losses = -terms.sum(dim=1)
    if reduction == "none":
        return losses
    return losses.mean() if reduction == "mean" else losses.sum()
