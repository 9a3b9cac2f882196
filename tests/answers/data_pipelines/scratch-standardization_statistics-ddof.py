# task: standardization_statistics
# verdict: wrong
# mistake: the deviation is the sample's (divided by the number of pixels less one)
# mistake: a constant channel gets a tiny deviation instead of 1
# told: deviation-of-a-sample, small-number-for-one
def standardization_statistics(images, index):
    chosen = images[index].astype(np.float64)
    flat = chosen.transpose(1, 0, 2, 3).reshape(images.shape[1], -1)
    mean = flat.mean(axis=1)
    std = flat.std(axis=1, ddof=1)
    return mean, np.maximum(std, 1e-8)
