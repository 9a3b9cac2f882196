# task: wrong_classes
# verdict: wrong
# mistake: the wrong classes' probabilities of all images of a class are added first and divided by their sum afterwards, so unsure images weigh more, instead of the mean of each image's own shares
# mistake: a class without images divides 0 by 0: its row is NaN instead of 0
# told: divided-after-the-sum
def wrong_classes(logits, labels, temperature=1.0):
    scaled = logits / temperature
    p = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    own = np.eye(logits.shape[1], dtype=bool)[labels]  # (N, K)
    table = own.T.astype(float) @ np.where(own, 0.0, p)  # (K, K)
    with np.errstate(invalid="ignore"):
        return table / table.sum(axis=1, keepdims=True)
