# task: map_loss
# verdict: wrong
# mistake: the rubbish class enters with exp(+j), asked was exp(-j)
# mistake: adds up over the images instead of taking the mean

def map_loss(distances, labels, j):
    own = distances.gather(1, labels[:, None])[:, 0]
    rubbish = torch.full_like(own, j)[:, None]
    logs = torch.logsumexp(torch.cat([rubbish, -distances], dim=1), dim=1)
    return (own + logs).sum()
