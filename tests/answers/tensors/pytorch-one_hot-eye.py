# task: one_hot
# verdict: wrong
# mistake: a label of -1 is read as the last class by negative indexing instead of giving zeros
# told: identity-matrix-indexed
def one_hot(labels, num_classes):
    return torch.eye(num_classes)[labels.long()]
