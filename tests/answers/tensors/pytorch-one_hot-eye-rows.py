# task: one_hot
# verdict: wrong
# mistake: a label of -1 counts from the end and gives the last class; labels of type uint8 are taken for a mask
# told: identity-matrix-indexed
def one_hot(labels, num_classes):
    return torch.eye(num_classes)[labels]
