# task: global_statistics
# verdict: right
def global_statistics(features):
    count = torch.tensor(len(features), dtype=torch.int64)
    total = features.sum(dim=0)
    dist.all_reduce(count)
    dist.all_reduce(total)
    mean = total / count
    squares = (features - mean).pow(2).sum(dim=0)
    dist.all_reduce(squares)
    return mean, squares / count
