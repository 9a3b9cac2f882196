# task: one_hot
# verdict: wrong
# mistake: a label outside 0 ... K-1 is clamped to the nearest class
# told: moved-to-the-nearest-class
def one_hot(labels, num_classes):
    safe = labels.long().clamp(0, num_classes - 1)
    rows = torch.zeros(*labels.shape, num_classes)
    return rows.scatter_(-1, safe.unsqueeze(-1), 1.0)
