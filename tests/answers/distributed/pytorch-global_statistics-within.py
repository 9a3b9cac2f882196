# task: global_statistics
# verdict: wrong
# mistake: the variance is the weighted mean of the variances of the parts; how far their means lie apart is forgotten
# told: variances-averaged
def global_statistics(features):
    n = features.shape[0]
    mean = features.mean(dim=0) * n
    variance = features.var(dim=0, unbiased=False) * n
    total = torch.tensor(float(n), dtype=features.dtype)
    for sums in (mean, variance, total):
        dist.all_reduce(sums)
    return mean / total, variance / total
