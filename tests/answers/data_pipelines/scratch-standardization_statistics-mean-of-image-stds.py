# task: standardization_statistics
# verdict: wrong
# mistake: the deviation is the mean of the deviations of single images
# told: mean-of-the-deviations-of-images, rounding-hides-a-constant-channel
def standardization_statistics(images, index):
    chosen = images[index].astype(np.float64)
    mean = chosen.mean(axis=(0, 2, 3))
    std = chosen.std(axis=(2, 3)).mean(axis=0)
    return mean, np.where(std == 0, 1.0, std)
