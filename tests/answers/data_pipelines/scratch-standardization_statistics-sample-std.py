# task: standardization_statistics
# verdict: wrong
# mistake: the deviation is that of a sample (divided by the number minus 1); all images are measured and not only those of the index
# told: deviation-of-a-sample, measured-on-all-images
def standardization_statistics(images, index):
    pixels = np.moveaxis(np.asarray(images, dtype=np.float64), 1, 0).reshape(images.shape[1], -1)
    std = pixels.std(axis=1, ddof=1)
    std[std == 0] = 1
    return pixels.mean(axis=1), std
