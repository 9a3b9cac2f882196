# task: map_loss
# verdict: wrong
# mistake: the term exp(-j) is left out
# mistake: the sign of the distance to the true class is turned around
def map_loss(distances, labels, j):
    true = distances.gather(1, labels[:, None])[:, 0]
    return (torch.logsumexp(-distances, 1) - true).mean()
