# task: map_loss
# verdict: right
# way: the logarithm of the sum is built up class by class with torch.logaddexp, starting from -j
def map_loss(distances, labels, j):
    from functools import reduce

    rubbish = distances.new_full((distances.shape[0],), -float(j))
    competition = reduce(torch.logaddexp, (-distances).unbind(dim=1), rubbish)
    rows = torch.arange(distances.shape[0], device=distances.device)
    return (distances[rows, labels.long()] + competition).mean()
