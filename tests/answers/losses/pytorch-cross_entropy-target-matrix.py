# task: cross_entropy
# verdict: right
# way: a matrix of targets times weights, and an einsum with the logarithms; a target of 0 counts as 0 even where the logarithm is -inf
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    reduce = {
        "none": lambda values, counts: values,
        "sum": lambda values, counts: values.sum(),
        "mean": lambda values, counts: values.sum() / counts.sum(),
    }
    if reduction not in reduce:
        raise ValueError(f"reduction is {reduction!r}, not one of {list(reduce)}")
    classes = logits.shape[1]
    if weight is None:
        weight = torch.ones(classes)
    weight = weight.to(logits)
    sure = torch.eye(classes).to(logits)[labels.long()]  # (N, K)
    target = (1 - label_smoothing) * sure + label_smoothing / classes
    logs = log_softmax(logits)
    logs = torch.where(target == 0, torch.zeros_like(logs), logs)
    values = -torch.einsum("nk,nk,k->n", target, logs, weight)
    return reduce[reduction](values, sure @ weight)
