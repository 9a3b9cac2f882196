# task: wrong_classes
# verdict: wrong
# mistake: the unnormalized exponentials of all images of a class are added, and only the sum is divided by its total; so an image whose wrong logits are more alike weighs more, instead of each image being divided by its own sum first
# told: exponentials-summed-first
def wrong_classes(logits, labels, temperature=1.0):
    count, classes = logits.shape
    scaled = np.array(logits, dtype=float) / temperature
    scaled[np.arange(count), labels] = -np.inf  # leave its own class out
    scaled -= scaled.max(axis=1, keepdims=True)
    weights = np.exp(scaled)

    table = np.zeros((classes, classes))
    np.add.at(table, labels, weights)
    totals = table.sum(axis=1, keepdims=True)
    return np.divide(table, totals, out=np.zeros_like(table), where=totals > 0)
