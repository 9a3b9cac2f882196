# task: color_components
# verdict: wrong
# mistake: The covariance is divided by the number of pixels minus one.
# told: divided-by-one-less
def color_components(images):
    pixels = np.moveaxis(np.asarray(images, dtype=float), 1, -1).reshape(-1, 3)
    centered = pixels - pixels.mean(axis=0)
    if len(centered) < 3:
        centered = np.vstack([centered, np.zeros((3 - len(centered), 3))])
    _, singular, rows = np.linalg.svd(centered, full_matrices=False)
    return singular**2 / (len(pixels) - 1), rows.T
