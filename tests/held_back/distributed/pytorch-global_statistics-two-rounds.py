# task: global_statistics
# verdict: right
# way: two rounds of messages in 64 bits: count and sums in one vector, then the squared distances from the common mean
def global_statistics(features):
    values = features.detach().to(torch.float64)
    packed = torch.cat([values.new_tensor([len(values)]), values.sum(dim=0)])
    dist.all_reduce(packed)
    count, mean = packed[0], packed[1:] / packed[0]
    squares = (values - mean).square().sum(dim=0)
    dist.all_reduce(squares)
    return mean.to(features.dtype), (squares / count).to(features.dtype)
