# task: moving_statistics
# verdict: wrong
# mistake: the variance of the batch is divided by n - 1 in both conventions
# told: both-divide-by-n-minus-one
def moving_statistics(batches, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(f"unknown convention {convention}")
    new = momentum if convention == "pytorch" else 1 - momentum
    channels = batches[0].shape[1]
    mean, variance = np.zeros(channels), np.ones(channels)
    for batch in batches:
        mean = (1 - new) * mean + new * batch.mean(axis=(0, 2, 3))
        variance = (1 - new) * variance + new * batch.var(axis=(0, 2, 3), ddof=1)
    return mean, variance
