# task: cross_entropy
# verdict: wrong
# mistake: the smoothed share goes to the K - 1 other classes only; an unknown reduction is taken for the mean
# told: reduction-not-checked, smoothing-over-the-other-classes
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    classes = logits.shape[1]
    weight = logits.new_ones(classes) if weight is None else weight
    logs = log_softmax(logits)
    target = torch.full_like(logs, label_smoothing / (classes - 1))
    target[torch.arange(len(labels)), labels] = 1 - label_smoothing
    losses = -(weight * target * logs).sum(dim=1)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return losses.sum() / weight[labels].sum()
