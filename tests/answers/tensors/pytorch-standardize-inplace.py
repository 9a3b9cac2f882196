# task: standardize
# verdict: wrong
# mistake: works in place, so that values itself is changed
# told: input-overwritten
def standardize(values, axes, epsilon=1e-5):
    mean = values.mean(dim=axes, keepdim=True)
    var = ((values - mean) ** 2).mean(dim=axes, keepdim=True)
    values -= mean
    values /= torch.sqrt(var + epsilon)
    return values
