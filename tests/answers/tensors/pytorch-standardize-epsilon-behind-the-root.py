# task: standardize
# verdict: wrong
# mistake: epsilon is added to the standard deviation, behind the root, instead of to the variance
# told: epsilon-outside-the-root
def standardize(values, axes, epsilon=1e-5):
    deviation, mean = torch.std_mean(values, dim=axes, correction=0, keepdim=True)
    return (values - mean) / (deviation + epsilon)
