# task: standardization_statistics
# verdict: wrong
# mistake: the statistics are those of all images, not of the training images only
# told: measured-on-all-images, rounding-hides-a-constant-channel
def standardization_statistics(images, index):
    values = images.astype(np.float64)
    mean = values.mean(axis=(0, 2, 3))
    std = values.std(axis=(0, 2, 3))
    std[std == 0] = 1.0
    return mean, std
