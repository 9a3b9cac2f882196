# task: one_hot
# verdict: wrong
# mistake: rows of the identity matrix are picked by index: -1 counts from the end and gives a one in the last place, and K raises IndexError, where labels outside 0 ... K-1 should give only zeros
# told: identity-matrix-indexed
def one_hot(labels, num_classes):
    identity = torch.eye(num_classes, dtype=torch.float32, device=labels.device)
    return identity[labels.long()]
