# task: standardize
# verdict: wrong
# mistake: the variance is the unbiased one, not that of the population
# told: sample-variance
def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(dim=axes, keepdim=True)
    variance = values.var(dim=axes, keepdim=True)
    return (values - mean) / (variance + epsilon).sqrt()
