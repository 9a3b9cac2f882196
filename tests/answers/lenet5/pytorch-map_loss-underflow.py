# task: map_loss
# verdict: wrong
# mistake: the logarithm of the sum is written out without a shift, which underflows to log(0) for large distances and j
# told: map-underflows
def map_loss(distances, labels, j):
    true_distance = distances.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    rubbish = torch.exp(-torch.as_tensor(float(j), dtype=distances.dtype, device=distances.device))
    competition = torch.log(rubbish + torch.exp(-distances).sum(dim=1))
    return (true_distance + competition).mean()
