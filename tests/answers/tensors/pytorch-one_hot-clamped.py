# task: one_hot
# verdict: wrong
# mistake: labels outside the classes are clamped and get a one in the first or last class
# mistake: the rows are integers, not float32
# told: integers-returned, moved-to-the-nearest-class
def one_hot(labels, num_classes):
    index = labels.long().clamp(0, num_classes - 1).unsqueeze(-1)
    rows = torch.zeros(*labels.shape, num_classes, dtype=torch.int64)
    return rows.scatter(-1, index, 1)
