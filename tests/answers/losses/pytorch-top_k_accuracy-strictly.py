# task: top_k_accuracy
# verdict: wrong
# mistake: only classes that are strictly larger count against the label, ties count as found
# mistake: no ValueError for a k below 1 or above the number of classes
# told: k-not-checked, ties-found
def top_k_accuracy(logits, labels, k):
    own = logits.gather(1, labels.long()[:, None])
    better = (logits > own).sum(dim=1)
    return (better < k).double().mean().item()
