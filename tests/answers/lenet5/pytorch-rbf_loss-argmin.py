# task: rbf_loss
# verdict: wrong
# mistake: the smallest distance is taken instead of that to the true class
# told: loss-of-the-nearest-class
def rbf_loss(distances, labels):
    return distances.min(1).values.mean()
