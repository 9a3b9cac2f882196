# task: cross_entropy
# verdict: wrong
# mistake: the losses are summed over the batch instead of averaged
# mistake: the logarithm to base 2 is taken instead of the natural one
def cross_entropy(logits, labels):
    logp = logits - torch.logsumexp(logits, 1, keepdim=True)
    return -(logp.gather(1, labels[:, None]) / torch.log(torch.tensor(2.0))).sum()
