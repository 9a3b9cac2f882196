# task: standardization_statistics
# verdict: wrong
# mistake: the deviation is the mean of the deviations of the single images, which leaves out how the images' means differ; it is smaller than that of all pixels
# told: mean-of-the-deviations-of-images
def standardization_statistics(images, index):
    chosen = np.asarray(images[index], dtype=np.float64)
    mean = chosen.mean(axis=(0, 2, 3))
    std = chosen.std(axis=(2, 3)).mean(axis=0)
    flat = chosen.max(axis=(0, 2, 3)) == chosen.min(axis=(0, 2, 3))
    std[flat] = 1.0
    return mean, std
