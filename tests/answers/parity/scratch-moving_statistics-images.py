# task: moving_statistics
# verdict: wrong
# mistake: n is taken as the number of images instead of the number of values per channel (N * H * W)
# told: number-of-images-for-n
def moving_statistics(batches, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(f"unknown convention: {convention}")
    channels = batches[0].shape[1]
    mean, variance = np.zeros(channels), np.ones(channels)
    new = momentum if convention == "pytorch" else 1 - momentum
    for batch in batches:
        n = len(batch)
        batch_mean = batch.mean(axis=(0, 2, 3))
        batch_variance = batch.var(axis=(0, 2, 3))
        if convention == "pytorch":
            batch_variance = batch_variance * n / (n - 1)
        mean = (1 - new) * mean + new * batch_mean
        variance = (1 - new) * variance + new * batch_variance
    return mean, variance
