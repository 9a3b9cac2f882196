# task: standardize
# verdict: wrong
# mistake: epsilon is added to the standard deviation and not to the variance under the root
# told: epsilon-outside-the-root
def standardize(values, axes, epsilon=1e-5):
    centered = values - values.mean(dim=axes, keepdim=True)
    std = centered.square().mean(dim=axes, keepdim=True).sqrt()
    return centered / (std + epsilon)
