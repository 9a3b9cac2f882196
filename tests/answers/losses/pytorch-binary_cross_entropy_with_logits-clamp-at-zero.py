# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: the gradient at a logit of 0 is wrong, because clamp and abs do not share it evenly there
# told: kink-at-zero
def binary_cross_entropy_with_logits(logits, targets):
    losses = logits.clamp(min=0) - logits * targets + torch.log1p(torch.exp(-logits.abs()))
    return losses.mean()
