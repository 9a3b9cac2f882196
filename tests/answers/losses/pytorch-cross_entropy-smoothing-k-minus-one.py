# task: cross_entropy
# verdict: wrong
# mistake: the smoothing is shared among the other classes only, a / (K - 1)
# mistake: an unknown reduction is taken as none instead of raising an error
# told: reduction-not-checked, smoothing-over-the-other-classes
def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    k = logits.shape[1]
    w = logits.new_ones(k) if weight is None else weight
    hot = (labels[:, None] == torch.arange(k)).to(logits.dtype)
    q = (1 - label_smoothing) * hot + label_smoothing / (k - 1) * (1 - hot)
    losses = -(w * q * log_softmax(logits)).sum(1)
    if reduction == "mean":
        return losses.sum() / w[labels].sum()
    return losses.sum() if reduction == "sum" else losses
