# task: moving_statistics
# verdict: wrong
# mistake: the variance of a batch is divided by n - 1 also in Keras' convention
# mistake: another convention is treated like Keras' instead of raising ValueError
def moving_statistics(batches, momentum, convention):
    channels = batches[0].shape[1]
    mean, variance = np.zeros(channels), np.ones(channels)
    new = momentum if convention == "pytorch" else 1 - momentum
    for batch in batches:
        mean = (1 - new) * mean + new * batch.mean(axis=(0, 2, 3))
        variance = (1 - new) * variance + new * batch.var(axis=(0, 2, 3), ddof=1)
    return mean, variance
