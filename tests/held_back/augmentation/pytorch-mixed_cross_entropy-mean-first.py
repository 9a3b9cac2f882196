# task: mixed_cross_entropy
# verdict: wrong
# mistake: cross_entropy with its default reduction gives a mean before share is applied, so with a share for each image the mean of shares times the mean loss comes out
# told: mean-before-the-share
def mixed_cross_entropy(logits, labels, partners, share):
    own = functional.cross_entropy(logits, labels)
    other = functional.cross_entropy(logits, partners)
    loss = share * own + (1 - share) * other
    return torch.as_tensor(loss).mean()
