# task: global_statistics
# verdict: wrong
# mistake: the variance is the weighted mean of the parts' own variances; the spread of the parts' means around the common mean is left out
# told: variances-averaged
def global_statistics(features):
    n, c = features.shape
    if n:
        var, mean = torch.var_mean(features, dim=0, correction=0)
    else:
        var, mean = features.new_zeros(c), features.new_zeros(c)
    message = torch.cat([n * mean, n * var, features.new_tensor([n])])
    dist.all_reduce(message)
    return message[:c] / message[-1], message[c:-1] / message[-1]
