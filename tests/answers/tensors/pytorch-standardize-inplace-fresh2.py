# task: standardize
# verdict: wrong
# mistake: the mean is subtracted in place, which changes the argument
# mistake: the mean square is taken before the mean is subtracted, so it is not the variance
# told: input-overwritten
def standardize(values, axes, epsilon=1e-5):
    var = (values ** 2).mean(axes, keepdim=True)
    values -= values.mean(axes, keepdim=True)
    return values * torch.rsqrt(var + epsilon)
