# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: the usual formula, whose gradient at a logit of exactly 0 is not 0.5 - t
# told: kink-at-zero
def binary_cross_entropy_with_logits(logits, targets):
    rest = torch.log1p(torch.exp(-logits.abs()))
    return (logits.clamp(min=0) - logits * targets + rest).mean()
