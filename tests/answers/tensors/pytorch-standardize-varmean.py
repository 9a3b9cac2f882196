# task: standardize
# verdict: right
def standardize(values, axes, epsilon=1e-5):
    var, mean = torch.var_mean(values, dim=tuple(axes), correction=0, keepdim=True)
    return (values - mean).mul((var + epsilon).rsqrt())
