# task: map_loss
# verdict: wrong
# mistake: the rubbish class enters with exp(+j) instead of exp(-j)
# mistake: the sum over the images instead of the mean
# told: map-rubbish-of-plus-j, map-sum
def map_loss(distances, labels, j):
    rubbish = distances.new_full((len(distances), 1), j)
    everything = torch.cat([-distances, rubbish], dim=1)
    own = distances.gather(1, labels[:, None]).squeeze(1)
    return (own + everything.logsumexp(dim=1)).sum()
