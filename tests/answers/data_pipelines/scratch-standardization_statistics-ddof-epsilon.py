# task: standardization_statistics
# verdict: wrong
# mistake: the deviation of a sample (ddof=1), not of the population
# mistake: where all pixels of a channel are equal it is 1e-8, not 1
# told: deviation-of-a-sample, small-number-for-one
def standardization_statistics(images, index):
    x = np.asarray(images)[index].astype(np.float64)
    axes = (0, 2, 3)
    mean = x.mean(axis=axes)
    std = x.std(axis=axes, ddof=1)
    std = np.maximum(std, 1e-8)
    return mean, std
