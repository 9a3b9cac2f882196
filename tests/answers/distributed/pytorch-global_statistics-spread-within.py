# task: global_statistics
# verdict: wrong
# mistake: the variance sums squared distances from each process's own mean; the spread between the processes' means is missing
# told: variances-averaged
def global_statistics(features):
    count = features.shape[0]
    sums = features.sum(dim=0)
    own = sums / max(count, 1)
    squares = ((features - own) ** 2).sum(dim=0)
    table = torch.stack([sums, squares, torch.full_like(sums, count)])  # (3, C)
    dist.all_reduce(table)
    return table[0] / table[2], table[1] / table[2]
