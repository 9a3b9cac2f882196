# task: top_k_accuracy
# verdict: right
# way: each row is sorted as a Python list, and bisect finds how many logits are at least as large as the label's
def top_k_accuracy(logits, labels, k):
    from bisect import bisect_left

    classes = int(logits.shape[1])
    if k < 1 or k > classes:
        raise ValueError(f"k is {k}, but must be from 1 to {classes}")
    rows, wanted = logits.numpy().tolist(), labels.numpy().tolist()
    found = 0
    for row, label in zip(rows, wanted):
        least = bisect_left(sorted(row), row[label])
        others = classes - least - 1  # without the label itself
        found += others < k
    return found / len(rows)
