# task: global_statistics
# verdict: wrong
# mistake: the variance is the mean of the processes' own variances, without the spread of their means
# told: variances-averaged
def global_statistics(features):
    count = torch.tensor(float(len(features)), dtype=features.dtype)
    mean = features.sum(dim=0)
    variance = features.var(dim=0, correction=0) * len(features)
    for value in (count, mean, variance):
        dist.all_reduce(value)
    return mean / count, variance / count
