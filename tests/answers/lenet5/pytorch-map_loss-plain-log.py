# task: map_loss
# verdict: wrong
# mistake: the sum of the exponentials is taken before the logarithm without a shift, so it underflows
# told: map-underflows-beside-a-rounded-j
def map_loss(distances, labels, j):
    true = distances[torch.arange(len(labels)), labels]
    weights = torch.exp(-distances).sum(dim=1) + torch.exp(torch.tensor(-float(j)))
    return (true + torch.log(weights)).mean()
