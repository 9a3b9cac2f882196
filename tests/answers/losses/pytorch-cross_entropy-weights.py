# task: cross_entropy
# verdict: wrong
# mistake: the smoothed part of the loss is weighted by the weight of the label, not by that of each class
# mistake: the mean divides by the sum of the weights of all classes, not of the labels in the batch
# told: weight-of-the-label-for-all-terms
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"unknown reduction {reduction}")
    log_p = log_softmax(logits)
    labels = labels.long()
    of_label = -log_p.gather(1, labels[:, None]).squeeze(1)
    uniform = -log_p.mean(dim=1)
    losses = (1 - label_smoothing) * of_label
    if label_smoothing > 0:
        losses = losses + label_smoothing * uniform
    if weight is not None:
        losses = losses * weight[labels]
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.mean() if weight is None else losses.sum() / weight.sum()
