# task: cross_entropy
# verdict: wrong
# mistake: a small number is added inside the logarithm, so the loss of a sure error (2000) comes out as about 28
# told: probabilities-clipped
def cross_entropy(logits, labels):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    weights = shifted.exp()
    probabilities = weights / weights.sum(dim=1, keepdim=True)
    picked = probabilities[torch.arange(len(labels)), labels]
    return -torch.log(picked + 1e-12).mean()
