# task: cross_entropy
# verdict: wrong
# mistake: the exponentials of the logits are taken without subtracting the maximum and overflow
# told: exponentials-overflow
def cross_entropy(logits, labels):
    e = logits.exp()
    p = e / e.sum(dim=1, keepdim=True)
    return -p[torch.arange(len(labels)), labels].log().mean()
