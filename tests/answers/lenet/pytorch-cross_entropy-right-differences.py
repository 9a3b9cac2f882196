# task: cross_entropy
# verdict: right
def cross_entropy(logits, labels):
    own = torch.take_along_dim(logits, labels.long().unsqueeze(1), dim=1)
    gaps = logits - own  # log of each probability over that of the label
    largest = gaps.detach().amax(dim=1, keepdim=True)  # 0 or above
    sums = torch.exp(gaps - largest).sum(dim=1)
    return torch.mean(torch.log(sums) + largest.squeeze(1))
