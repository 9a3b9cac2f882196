# task: one_hot
# verdict: wrong
# mistake: only negative labels give zeros; a label of num_classes or more is clamped and counted as the last class

def one_hot(labels, num_classes):
    labels = labels.long()
    known = (labels >= 0).float()
    places = labels.clamp(0, num_classes - 1)
    rows = torch.zeros(*labels.shape, num_classes)
    return rows.scatter(-1, places.unsqueeze(-1), known.unsqueeze(-1))
