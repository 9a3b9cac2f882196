# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: the kink of clamp and abs at 0 gives a wrong gradient there, -t or 1 - t instead of 0.5 - t
# told: kink-at-zero
def binary_cross_entropy_with_logits(logits, targets):
    return (logits.clamp(min=0) - logits * targets + torch.log1p(torch.exp(-logits.abs()))).mean()
