# task: cross_entropy
# verdict: wrong
# mistake: the logits are clamped to +-80 so that no exponential overflows; logits beyond that give a wrong loss (at most 160) and a gradient of zero
# told: logits-cut-off
def cross_entropy(logits, labels):
    safe = logits.clamp(min=-80.0, max=80.0)
    powers = safe.exp()  # e^80 fits into float32
    rows = torch.arange(len(labels), device=logits.device)
    normalizer = powers.sum(dim=1).log()
    return (normalizer - safe[rows, labels]).mean()
