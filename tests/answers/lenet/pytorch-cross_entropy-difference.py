# task: cross_entropy
# verdict: right
def cross_entropy(logits, labels):
    own = torch.gather(logits, 1, labels.long()[:, None])
    gaps = logits - own
    top = gaps.detach().amax(dim=1, keepdim=True)
    surprise = top[:, 0] + torch.exp(gaps - top).sum(dim=1).log()
    return surprise.sum() / len(labels)
