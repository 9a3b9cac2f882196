# task: map_loss
# verdict: wrong
# mistake: the rubbish class weighs exp(j) instead of exp(-j); the losses are added up instead of averaged
# told: map-rubbish-of-plus-j, map-sum
def map_loss(distances, labels, j):
    true = distances.gather(1, labels[:, None]).squeeze(1)
    rubbish = torch.full_like(true, float(j))[:, None]
    every = torch.cat([rubbish, -distances], dim=1)
    return (true + torch.logsumexp(every, dim=1)).sum()
