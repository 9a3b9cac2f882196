# task: cross_entropy
# verdict: wrong
# mistake: with label smoothing the whole loss of an example is multiplied by the weight of its label, instead of each class's term by the weight of that class
# told: weight-of-the-label-for-all-terms
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"no such reduction: {reduction}")
    labels = labels.long()
    logs = log_softmax(logits)  # (N, K)
    hard = -logs.gather(1, labels[:, None]).squeeze(1)
    if label_smoothing > 0:
        soft = -logs.mean(dim=1)
        values = (1 - label_smoothing) * hard + label_smoothing * soft
    else:
        values = hard
    counts = torch.ones_like(values) if weight is None else weight.to(values.dtype)[labels]
    values = values * counts
    if reduction == "none":
        return values
    return values.sum() / counts.sum() if reduction == "mean" else values.sum()
