# task: standardization_statistics
# verdict: wrong
# mistake: equal pixels are recognized by a deviation of exactly 0, but the mean of many equal numbers such as 0.1 is rounded, and their deviation is then about 1e-17
# told: rounding-hides-a-constant-channel
def standardization_statistics(images, index):
    pixels = images[index].astype(np.float64)
    mean = pixels.mean(axis=(0, 2, 3))
    std = pixels.std(axis=(0, 2, 3))
    std[std == 0] = 1.0
    return mean, std
