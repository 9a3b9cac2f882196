# task: top_k_accuracy
# verdict: wrong
# mistake: only larger logits count against the label, so ties are in its favor; k is not checked
# told: k-not-checked, ties-found
def top_k_accuracy(logits, labels, k):
    own = logits.gather(1, labels[:, None])
    better = (logits > own).sum(dim=1)
    return (better < k).float().mean().item()
