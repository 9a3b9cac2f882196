# task: standardize
# verdict: wrong
# mistake: var divides by n - 1 by default, the docstring wants the population's variance
# told: sample-variance
def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(dim=axes, keepdim=True)
    variance = values.var(dim=axes, keepdim=True)
    return (values - mean) / torch.sqrt(variance + epsilon)
