# task: standardize
# verdict: wrong
# mistake: torch.var with its default divides by n - 1 instead of by n
# told: sample-variance
def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(axes, keepdim=True)
    var = values.var(axes, keepdim=True)
    return (values - mean) / torch.sqrt(var + epsilon)
