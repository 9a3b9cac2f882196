# task: top_k_accuracy
# verdict: right
# way: Python lists: count the rivals of each label one by one
def top_k_accuracy(logits, labels, k):
    rows, answers = logits.tolist(), labels.tolist()
    if not 1 <= k <= logits.shape[1]:
        raise ValueError(f"k must be from 1 to {logits.shape[1]}, not {k}")
    found = 0
    for row, label in zip(rows, answers):
        rivals = [j for j, z in enumerate(row) if j != label and z >= row[label]]
        found += len(rivals) < k
    return found / len(rows)
