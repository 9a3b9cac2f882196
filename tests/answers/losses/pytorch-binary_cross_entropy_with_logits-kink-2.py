# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: clamp has the gradient 1 at 0 and abs has 0 there, so at a logit of 0 the gradient before the mean is 1 - t and not 0.5 - t
# told: kink-at-zero
def binary_cross_entropy_with_logits(logits, targets):
    losses = logits.clamp(min=0) - logits * targets
    losses = losses + torch.log1p(torch.exp(-logits.abs()))
    return losses.mean()
