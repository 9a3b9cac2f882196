# task: standardization_statistics
# verdict: wrong
# mistake: The deviation is that of a sample, divided by one less.
# mistake: Channels of equal pixels keep deviation 0.
# told: constant-channel-divides-by-zero, deviation-of-a-sample
def standardization_statistics(images, index):
    pixels = np.moveaxis(images[index].astype(np.float64), 1, 0).reshape(images.shape[1], -1)
    mean, std = pixels.mean(axis=1), pixels.std(axis=1, ddof=1)
    return mean, std
