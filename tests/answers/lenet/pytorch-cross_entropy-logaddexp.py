# task: cross_entropy
# verdict: right
def cross_entropy(logits, labels):
    total = logits[:, 0]
    for k in range(1, logits.shape[1]):
        total = torch.logaddexp(total, logits[:, k])
    own = torch.take_along_dim(logits, labels.long().unsqueeze(1), dim=1).squeeze(1)
    return torch.mean(total - own)
