# task: standardization_statistics
# verdict: wrong
# mistake: All images are measured, not only those of the training.
# told: measured-on-all-images
def standardization_statistics(images, index):
    pixels = np.moveaxis(images.astype(np.float64), 1, 0).reshape(images.shape[1], -1)
    mean, std = pixels.mean(axis=1), pixels.std(axis=1)
    std[np.ptp(pixels, axis=1) == 0] = 1.0
    return mean, std
