# task: top_k_accuracy
# verdict: wrong
# mistake: the label itself is counted among those at least as large, so k answers become k - 1
# mistake: k is not checked
# told: k-not-checked, label-its-own-rival
def top_k_accuracy(logits, labels, k):
    own = logits.gather(1, labels[:, None])
    return ((logits >= own).sum(1) < k).float().mean().item()
