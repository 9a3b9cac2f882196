# task: top_k_accuracy
# verdict: right
def top_k_accuracy(logits, labels, k):
    if not 1 <= k <= logits.shape[1]:
        raise ValueError("k must be from 1 to the number of classes")
    found = 0
    for row, label in zip(logits.tolist(), labels.tolist()):
        rivals = [z for i, z in enumerate(row) if i != label and z >= row[label]]
        found += len(rivals) < k
    return found / len(logits)
