# task: global_statistics
# verdict: wrong
# mistake: the variance is the weighted mean of the processes' variances and leaves out how their means differ
# told: variances-averaged
def global_statistics(features):
    n = float(len(features))
    sums = torch.stack([features.sum(0), len(features) * features.var(0, correction=0)])
    total = torch.tensor(n)
    dist.all_reduce(sums)
    dist.all_reduce(total)
    mean, variance = sums / total
    return mean, variance
