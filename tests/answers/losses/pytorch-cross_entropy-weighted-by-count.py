# task: cross_entropy
# verdict: wrong
# mistake: the mean divides by the number of examples instead of the sum of the weights
# told: weighted-mean-divides-by-n
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    classes = logits.shape[1]
    if weight is None:
        weight = torch.ones(classes, dtype=logits.dtype)
    logs = log_softmax(logits)
    target = torch.full_like(logs, label_smoothing / classes)
    target[torch.arange(len(labels)), labels] += 1 - label_smoothing
    losses = -(weight * target * logs).sum(dim=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    if reduction == "mean":
        return losses.mean()
    raise ValueError(f"There is no reduction {reduction}.")
