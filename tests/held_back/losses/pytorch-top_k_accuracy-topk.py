# task: top_k_accuracy
# verdict: wrong
# mistake: looks for the label in torch.topk, where a class that ties with the label does not count against it
# mistake: a k larger than the number of classes raises the library's RuntimeError, k = 0 none at all; asked was ValueError

def top_k_accuracy(logits, labels, k):
    best = logits.topk(k, dim=1).indices  # (N, k)
    hits = (best == labels.unsqueeze(1)).any(dim=1)
    return hits.double().mean().item()
