# task: top_k_accuracy
# verdict: right
def top_k_accuracy(logits, labels, k):
    if k < 1 or k > logits.shape[1]:
        raise ValueError("k must lie between 1 and the number of classes")
    found = []
    for row, label in zip(logits.detach().tolist(), labels.tolist()):
        own = row.pop(label)
        found.append(sum(other >= own for other in row) < k)
    return sum(found) / len(found)
