# task: moving_statistics
# verdict: wrong
# mistake: for PyTorch n / (n - 1) is taken with n the number of images and not the number of values per channel, N * H * W (a batch of one image divides by zero)
# told: number-of-images-for-n
def moving_statistics(batches, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(f"unknown convention {convention!r}")
    channels = batches[0].shape[1]
    mean, variance = np.zeros(channels), np.ones(channels)
    for batch in batches:
        n = len(batch)
        new_mean = batch.mean(axis=(0, 2, 3))
        new_variance = batch.var(axis=(0, 2, 3))
        fresh = 1 - momentum
        if convention == "pytorch":
            new_variance = new_variance * n / (n - 1)
            fresh = momentum
        mean = (1 - fresh) * mean + fresh * new_mean
        variance = (1 - fresh) * variance + fresh * new_variance
    return mean, variance
