# task: moving_statistics
# verdict: wrong
# mistake: the variance divides by n in PyTorch's convention, too
# told: both-divide-by-n
def moving_statistics(batches, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(convention)
    new = momentum if convention == "pytorch" else 1 - momentum
    c = batches[0].shape[1]
    mean, var = np.zeros(c), np.ones(c)
    for b in batches:
        mean = (1 - new) * mean + new * b.mean((0, 2, 3))
        var = (1 - new) * var + new * b.var((0, 2, 3))
    return mean, var
