# task: mixed_cross_entropy
# verdict: wrong
# mistake: means before the shares
# told: mean-before-the-share
def mixed_cross_entropy(logits, labels, partners, share):
    a = functional.cross_entropy(logits, labels)
    b = functional.cross_entropy(logits, partners)
    loss = share * a + (1 - share) * b
    return loss.mean() if loss.dim() else loss
