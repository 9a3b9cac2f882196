# task: global_statistics
# verdict: wrong
# mistake: the variance is the weighted mean of the parts' variances around their own means; the spread of the parts' means around the common mean is missing
# told: variances-averaged
def global_statistics(features):
    count = torch.tensor(float(len(features)), dtype=features.dtype)
    packed = torch.cat([
        count[None],
        count * features.mean(dim=0),
        count * features.var(dim=0, correction=0),
    ])
    dist.all_reduce(packed)
    mean, variance = (packed[1:] / packed[0]).chunk(2)
    return mean, variance
