# task: wrong_classes
# verdict: wrong
# mistake: the probabilities of a class's images are added up first and divided by their sum at the end, so unsure images weigh more; the mean of the images' divided rows was asked for
# mistake: where the wrong classes' probabilities all underflow (logits of 1000 and -1000), the row is 0 everywhere, as if the class had no images
def wrong_classes(logits, labels, temperature=1.0):
    n, k = logits.shape
    z = (logits - logits.max(axis=1, keepdims=True)) / temperature
    p = np.exp(z)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(n), labels] = 0
    result = np.zeros((k, k))
    np.add.at(result, labels, p)
    totals = result.sum(axis=1, keepdims=True)
    return np.divide(result, totals, out=np.zeros_like(result), where=totals > 0)
