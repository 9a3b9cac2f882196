# task: mixed_cross_entropy
# verdict: wrong
# mistake: both cross-entropies are averaged over the batch before they are weighted; with a share for each image, every share meets the mean loss instead of the loss of its own image
# told: mean-before-the-share
def mixed_cross_entropy(logits, labels, partners, share):
    own = functional.cross_entropy(logits, labels)
    other = functional.cross_entropy(logits, partners)
    loss = share * own + (1 - share) * other
    return loss.mean()
