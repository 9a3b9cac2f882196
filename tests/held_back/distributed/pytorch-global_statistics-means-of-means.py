# task: global_statistics
# verdict: wrong
# mistake: the mean is the mean of the processes' means, whatever their numbers of rows
# mistake: the variance is that within the processes only, around each one's own mean
def global_statistics(features):
    mean = features.mean(dim=0)
    variance = features.var(dim=0, unbiased=False)
    both = torch.stack([mean, variance])
    dist.all_reduce(both)
    both /= dist.get_world_size()
    return both[0], both[1]
