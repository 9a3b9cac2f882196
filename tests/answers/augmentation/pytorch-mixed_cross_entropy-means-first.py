# task: mixed_cross_entropy
# verdict: wrong
# mistake: each cross-entropy is averaged over the batch before it is weighted, so shares that differ between images are not paired with their image's loss
# told: mean-before-the-share
def mixed_cross_entropy(logits, labels, partners, share):
    own = functional.cross_entropy(logits, labels)
    other = functional.cross_entropy(logits, partners)
    return torch.as_tensor(share * own + (1 - share) * other).mean()
