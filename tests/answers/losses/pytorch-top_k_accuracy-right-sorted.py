# task: top_k_accuracy
# verdict: right
def top_k_accuracy(logits, labels, k):
    num_classes = logits.shape[1]
    if k < 1 or k > num_classes:
        raise ValueError(f"k must be from 1 to {num_classes}")
    table = logits.detach().double()
    own = table.gather(1, labels.long().unsqueeze(1))  # (N, 1)
    ascending = table.sort(dim=1).values.contiguous()
    below = torch.searchsorted(ascending, own.contiguous())  # (N, 1)
    at_least = num_classes - below  # the label itself among them
    return (at_least <= k).double().mean().item()
