# task: top_k_accuracy
# verdict: wrong
# mistake: the answers are those of topk, which lets some of several equal logits in; a class that ties with the label does not count against it
# mistake: k is not checked; 0 gives 0.0, and more than the number of classes topk's RuntimeError, instead of ValueError
# told: k-left-to-topk, topk-without-care-for-ties
def top_k_accuracy(logits, labels, k):
    best = logits.topk(k, dim=1).indices  # (N, k)
    found = (best == labels[:, None]).any(dim=1)
    return found.double().mean().item()
