# task: one_hot
# verdict: wrong
# mistake: labels outside 0 ... K-1 are moved to the nearest class, so that -1 gives a one at place 0 instead of only zeros
# told: moved-to-the-nearest-class
def one_hot(labels, num_classes):
    index = labels.long().clamp(0, num_classes - 1).unsqueeze(-1)
    out = torch.zeros(*labels.shape, num_classes)
    out.scatter_(-1, index, 1.0)
    return out
