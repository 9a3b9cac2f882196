# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: relu and abs are used, whose gradients at a logit of 0 are not 0.5 - t
# told: kink-at-zero
def binary_cross_entropy_with_logits(logits, targets):
    losses = logits.clamp(min=0) - logits * targets + torch.log1p(torch.exp(-logits.abs()))
    return losses.mean()
