# task: top_k_accuracy
# verdict: right
def top_k_accuracy(logits, labels, k):
    n, classes = logits.shape
    if k not in range(1, classes + 1):
        raise ValueError(f"k = {k} is not in 1 ... {classes}")
    found = 0
    for row, label in zip(logits.tolist(), labels.tolist()):
        found += sum(1 for i, z in enumerate(row) if i != label and z >= row[label]) < k
    return found / n
