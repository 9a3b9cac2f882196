# task: standardize
# verdict: wrong
# mistake: the variance is that of a sample, divided by n - 1; epsilon is added outside the root
# told: epsilon-outside-the-root, sample-variance
def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(dim=axes, keepdim=True)
    return (values - mean) / (values.std(dim=axes, keepdim=True) + epsilon)
