# task: standardize
# verdict: wrong
# mistake: Tensor.std divides by n - 1 by default, so this is not the population's variance
# mistake: epsilon is added to the standard deviation, not to the variance under the root
# told: epsilon-outside-the-root, sample-variance
def standardize(values, axes, epsilon=1e-5):
    center = torch.mean(values, dim=axes, keepdim=True)
    spread = torch.std(values, dim=axes, keepdim=True)
    return torch.div(values - center, spread + epsilon)
