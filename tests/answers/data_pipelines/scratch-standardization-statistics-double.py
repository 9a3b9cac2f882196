# task: standardization_statistics
# verdict: right
def standardization_statistics(images, index):
    pixels = np.moveaxis(images[index].astype(np.float64), 1, 0).reshape(images.shape[1], -1)
    mean, std = pixels.mean(axis=1), pixels.std(axis=1)
    std[np.ptp(pixels, axis=1) == 0] = 1.0
    return mean, std
