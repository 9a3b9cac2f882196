# task: map_loss
# verdict: wrong
# mistake: the sum in the logarithm runs over the other classes only, the true class is left out
# told: map-true-class-left-out
def map_loss(distances, labels, j):
    true = distances.gather(1, labels.long()[:, None])
    others = distances.scatter(1, labels.long()[:, None], float("inf"))
    rubbish = torch.full_like(true, j)
    pull = torch.logsumexp(-torch.cat([others, rubbish], dim=1), dim=1)
    return (true[:, 0] + pull).mean()
