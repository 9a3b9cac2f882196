# task: top_k_accuracy
# verdict: wrong
# mistake: the k indices of topk are taken, so a class that ties with the label does not count against it
def top_k_accuracy(logits, labels, k):
    if k < 1 or k > logits.shape[1]:
        raise ValueError(f"k = {k} is not between 1 and {logits.shape[1]}")
    best = logits.topk(k, dim=1).indices
    return (best == labels[:, None]).any(dim=1).double().mean().item()
