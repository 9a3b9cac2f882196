# task: mixed_cross_entropy
# verdict: right
def mixed_cross_entropy(logits, labels, partners, share):
    share = torch.as_tensor(share, dtype=logits.dtype, device=logits.device)
    logits = logits - logits.amax(dim=1, keepdim=True).detach()
    norm = torch.logsumexp(logits, dim=1)
    own = logits.gather(1, labels.long()[:, None]).squeeze(1)
    other = logits.gather(1, partners.long()[:, None]).squeeze(1)
    return (norm - torch.lerp(other, own, share.expand_as(own))).sum() / logits.shape[0]
