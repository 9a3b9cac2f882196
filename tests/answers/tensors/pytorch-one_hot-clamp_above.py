# task: one_hot
# verdict: wrong
# mistake: labels of K and above are clamped to the last class and get a one there; only negative ones are blanked
# told: moved-to-the-last-class
def one_hot(labels, num_classes):
    labels = labels.long()
    inside = labels.clamp(0, num_classes - 1)
    rows = torch.zeros(*labels.shape, num_classes)
    rows.scatter_(-1, inside.unsqueeze(-1), 1.0)
    keep = (labels >= 0).float().unsqueeze(-1)
    return rows * keep
