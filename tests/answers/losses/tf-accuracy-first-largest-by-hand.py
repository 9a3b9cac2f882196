# task: accuracy
# verdict: right
def accuracy(logits, labels):
    import numpy as np

    right = 0
    for row, label in zip(np.asarray(logits), np.asarray(labels)):
        right += row.tolist().index(max(row.tolist())) == label
    return float(right) / len(np.asarray(labels))
