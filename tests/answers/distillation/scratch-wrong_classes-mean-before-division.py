# task: wrong_classes
# verdict: wrong
# mistake: the probabilities of a class's images are averaged first and divided by their sum afterwards; so images with more wrong mass count more than others
# mistake: the wrong probabilities are taken from the whole softmax, where they round to 0 for a very sure teacher, and 0 / 0 gives NaN
# told: divided-after-the-sum
def wrong_classes(logits, labels, temperature=1.0):
    shifted = logits / temperature
    shifted = shifted - shifted.max(axis=1, keepdims=True)
    probabilities = np.exp(shifted)
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    classes = logits.shape[1]
    table = np.zeros((classes, classes))
    for k in range(classes):
        rows = probabilities[np.asarray(labels) == k]
        if len(rows) == 0:
            continue
        mean = rows.mean(axis=0)
        mean[k] = 0.0
        table[k] = mean / mean.sum()
    return table
