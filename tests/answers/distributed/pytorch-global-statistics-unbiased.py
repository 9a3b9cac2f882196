# task: global_statistics
# verdict: wrong
# mistake: The variance is divided by N - 1.
# told: sample-variance
def global_statistics(features):
    n, width = features.shape
    both = torch.cat([features.sum(0), features.new_tensor([n])]).double()
    dist.all_reduce(both)
    count = both[-1]
    mean = both[:-1] / count
    spread = (features.double() - mean).square().sum(dim=0)
    dist.all_reduce(spread)
    return mean.to(features.dtype), (spread / (count - 1)).to(features.dtype)
