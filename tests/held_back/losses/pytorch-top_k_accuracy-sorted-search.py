# task: top_k_accuracy
# verdict: right
# mistake: none; unusual because the logits are sorted and the label's place is found by a binary search

def top_k_accuracy(logits, labels, k):
    classes = logits.shape[1]
    if k not in range(1, classes + 1):
        raise ValueError(f"k = {k} with {classes} classes")
    logits = logits.detach()
    ordered = logits.sort(dim=1).values.contiguous()
    own = torch.take_along_dim(logits, labels.long()[:, None], dim=1).contiguous()
    below = torch.searchsorted(ordered, own)[:, 0]  # strictly smaller ones
    at_least = classes - below  # the label's own is among them
    return int((at_least <= k).sum()) / len(labels)
