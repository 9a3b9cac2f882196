# task: map_loss
# verdict: wrong
# mistake: the exponentials are taken as they are, and for large j and distances the logarithm is that of zero
def map_loss(distances, labels, j):
    true = distances[torch.arange(len(labels)), labels]
    return (true + torch.log(torch.exp(torch.tensor(-float(j))) + torch.exp(-distances).sum(1))).mean()
