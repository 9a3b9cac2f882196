"""Another right solution: the place of the label's logit in its sorted row."""

import torch


def top_k_accuracy(logits, labels, k):
    num_classes = logits.shape[1]
    if min(k, num_classes - k + 1) < 1:
        raise ValueError(f"{k} answers among {num_classes} classes")
    own = torch.take_along_dim(logits.detach(), labels.long()[:, None], dim=1)  # (N, 1)
    worse = torch.searchsorted(logits.detach().sort(dim=1).values, own)  # logits below it
    found = torch.count_nonzero(num_classes - worse <= k)  # itself is among the others
    return int(found) / len(labels)
