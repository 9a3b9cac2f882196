# task: cross_entropy
# verdict: wrong
# mistake: the maximum is subtracted, but then the logarithm is taken of the finished softmax: where the label's probability underflows to 0 the loss is infinite
# told: log-of-the-softmax
def cross_entropy(logits, labels):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    exps = shifted.exp()
    p = exps / exps.sum(dim=1, keepdim=True)
    return -p[torch.arange(len(labels)), labels].log().mean()
