# task: standardize
# verdict: wrong
# mistake: torch.std_mean divides by N - 1 by default, not by N as the population's variance does
# mistake: epsilon is added to the standard deviation, outside of the root, instead of to the variance
# told: epsilon-outside-the-root, sample-variance
def standardize(values, axes, epsilon=1e-5):
    deviation, mean = torch.std_mean(values, dim=axes, keepdim=True)
    return (values - mean) / (deviation + epsilon)
