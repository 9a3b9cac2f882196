# task: cross_entropy
# verdict: right
def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    if reduction not in {"mean", "sum", "none"}:
        raise ValueError(f"unknown reduction: {reduction}")
    k = logits.shape[1]
    weight = logits.new_ones(k) if weight is None else weight.to(logits)
    of_label = weight.take(labels.long())  # (N,)
    lower = logits - logits.detach().amax(dim=1, keepdim=True)
    costs = lower.exp().sum(dim=1, keepdim=True).log() - lower  # -log p
    hit = torch.arange(k, device=logits.device) == labels[:, None]
    losses = of_label * costs.masked_fill(~hit, 0).sum(dim=1)
    if label_smoothing != 0:
        losses = torch.lerp(losses, costs @ weight / k, float(label_smoothing))
    if reduction == "none":
        return losses
    total = losses.sum()
    return total if reduction == "sum" else total / of_label.sum()
