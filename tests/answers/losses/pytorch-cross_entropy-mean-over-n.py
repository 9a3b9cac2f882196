# task: cross_entropy
# verdict: wrong
# mistake: the mean divides by the number of examples instead of the sum of their weights
# told: weighted-mean-divides-by-n
def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    k = logits.shape[1]
    w = torch.ones(k, dtype=logits.dtype, device=logits.device) if weight is None else weight
    q = torch.full_like(logits, label_smoothing / k)
    q.scatter_add_(1, labels[:, None], torch.full_like(logits[:, :1], 1 - label_smoothing))
    losses = -(w * q * log_softmax(logits)).sum(1)
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    return losses.mean() if reduction == "mean" else losses.sum() if reduction == "sum" else losses
