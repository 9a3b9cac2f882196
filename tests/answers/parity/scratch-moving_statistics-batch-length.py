# task: moving_statistics
# verdict: wrong
# mistake: in PyTorch's convention n is taken as the number of images of the batch, not as the number of values per channel (N * H * W)
# told: number-of-images-for-n
def moving_statistics(batches, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(f"{convention!r} is neither 'pytorch' nor 'tf'.")
    channels = batches[0].shape[1]
    mean, variance = np.zeros(channels), np.ones(channels)
    share = momentum if convention == "pytorch" else 1 - momentum
    for batch in batches:
        new_mean = np.einsum("nchw->c", batch) / batch[:, 0].size
        new_variance = batch.var(axis=(0, 2, 3))
        if convention == "pytorch":
            new_variance = new_variance * len(batch) / (len(batch) - 1)
        mean = mean + share * (new_mean - mean)
        variance = variance + share * (new_variance - variance)
    return mean, variance
