# task: standardize
# verdict: wrong
# mistake: torch's std divides by N - 1, the task wants the population's variance
# mistake: epsilon is added to the standard deviation instead of to the variance under the root
# told: epsilon-outside-the-root, sample-variance
def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(dim=axes, keepdim=True)
    std = values.std(dim=axes, keepdim=True)
    return (values - mean) / (std + epsilon)
