# task: global_statistics
# verdict: right
def global_statistics(features):
    features = features.detach()
    ones = features.new_ones(len(features))  # (n,)

    def everywhere(values):
        sums = torch.cat([ones @ values, ones.sum()[None]])  # (C + 1,)
        dist.all_reduce(sums)
        return sums[:-1] / sums[-1]

    mean = everywhere(features)
    return mean, everywhere((features - mean).square())
