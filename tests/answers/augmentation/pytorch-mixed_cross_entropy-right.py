# task: mixed_cross_entropy
# verdict: right
def mixed_cross_entropy(logits, labels, partners, share):
    logp = functional.log_softmax(logits, dim=1)
    a = functional.nll_loss(logp, labels, reduction="none")
    b = functional.nll_loss(logp, partners, reduction="none")
    return torch.mean(share * a + (1 - share) * b)
