# task: one_hot
# verdict: wrong
# mistake: labels outside 0 ... K-1 are clamped into it, so -1 gets a one in column 0 and a large label one in the last column, instead of zeros
# mistake: scatter_ wants int64 indices and the labels are not converted, so labels of other integer types (int32, uint8) raise an error
# told: index-in-the-labels-type, moved-to-the-nearest-class
def one_hot(labels, num_classes):
    rows = torch.zeros(*labels.shape, num_classes, device=labels.device)
    places = labels.clamp(0, num_classes - 1).unsqueeze(-1)
    return rows.scatter_(-1, places, 1.0)
