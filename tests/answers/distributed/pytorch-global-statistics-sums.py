# task: global_statistics
# verdict: right
def global_statistics(features):
    n, width = features.shape
    both = torch.cat([features.sum(0), features.new_tensor([n])]).double()
    dist.all_reduce(both)
    count = both[-1]
    mean = both[:-1] / count
    spread = (features.double() - mean).square().sum(dim=0)
    dist.all_reduce(spread)
    return mean.to(features.dtype), (spread / count).to(features.dtype)
