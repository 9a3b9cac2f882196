# task: global_statistics
# verdict: right
def global_statistics(features):
    values = features.detach()
    ones = values.new_ones(len(values), 1)
    sums = torch.cat([values, ones], dim=1).sum(dim=0)
    dist.all_reduce(sums)
    mean = sums[:-1] / sums[-1]
    spread = torch.einsum("nc,nc->c", values - mean, values - mean).contiguous()
    dist.all_reduce(spread)
    return mean, spread / sums[-1]
