# task: cross_entropy
# verdict: wrong
# mistake: a small number is added in the logarithm so that sure and wrong logits give a bounded loss
# told: probabilities-clipped
def cross_entropy(logits, labels):
    powers = torch.exp(logits - logits.max(dim=1, keepdim=True).values)
    probabilities = powers / powers.sum(dim=1, keepdim=True)
    picked = probabilities[torch.arange(len(labels)), labels]
    return -torch.log(picked + 1e-12).mean()
