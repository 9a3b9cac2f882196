# task: standardization_statistics
# verdict: wrong
# mistake: a constant channel is recognized by a deviation of exactly 0, which rounding of the mean can miss (0.1 everywhere gives about 1e-17)
# told: rounding-hides-a-constant-channel
def standardization_statistics(images, index):
    chosen = np.asarray(images)[index].astype(np.float64)
    mean = chosen.mean(axis=(0, 2, 3))
    std = np.sqrt(((chosen - mean[:, None, None]) ** 2).mean(axis=(0, 2, 3)))
    std[std == 0] = 1.0
    return mean, std
