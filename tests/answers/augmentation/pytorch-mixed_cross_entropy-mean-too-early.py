# task: mixed_cross_entropy
# verdict: wrong
# mistake: both cross-entropies are averaged over the batch before they are weighted, so with a tensor of shares every image gets the mean share instead of its own
# told: mean-before-the-share
def mixed_cross_entropy(logits, labels, partners, share):
    log_probabilities = functional.log_softmax(logits, dim=1)
    own = functional.nll_loss(log_probabilities, labels.long())
    other = functional.nll_loss(log_probabilities, partners.long())
    return (share * own + (1 - share) * other).mean()
