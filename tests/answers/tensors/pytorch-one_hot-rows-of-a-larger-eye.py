# task: one_hot
# verdict: wrong
# mistake: labels are cut off above only; -1 hits the empty last row, but -2 counts from the end and gets a one at class K-1 (and a label below -K-1 raises IndexError)
# mistake: labels are used as an index in their own type; labels of type uint8 are taken for a mask of truth values, so shape and values are wrong or an error comes
# told: index-in-the-labels-type
def one_hot(labels, num_classes):
    rows = torch.eye(num_classes + 1, dtype=torch.float32)[:, :num_classes]
    return rows[labels.clamp(max=num_classes)]
