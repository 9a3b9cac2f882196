# task: cross_entropy
# verdict: wrong
# mistake: with smoothing the whole loss of an example is multiplied by the weight of its label, where each term of the sum has the weight of its own class
# mistake: the share a is spread over the K - 1 other classes (a / (K - 1) each, nothing for the label) and not over all K
# told: smoothing-over-the-other-classes, weight-of-the-label-for-all-terms
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction!r}")
    num_classes = logits.shape[1]
    target = torch.full_like(logits, label_smoothing / max(num_classes - 1, 1))
    target.scatter_(1, labels.long()[:, None], 1 - label_smoothing)
    losses = -(target * log_softmax(logits)).sum(dim=1)
    if weight is None:
        weight = torch.ones(num_classes)
    counts = weight.to(logits.dtype)[labels.long()]
    losses = losses * counts
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.sum() / counts.sum()
