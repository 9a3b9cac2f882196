# task: color_components
# verdict: wrong
# mistake: the rows of the matrix of eigenvectors are turned round instead of its columns
# told: rows-reversed
def color_components(images):
    pixels = np.moveaxis(images, 1, -1).reshape(-1, 3).astype(float)
    deviations = pixels - pixels.mean(axis=0)
    covariance = deviations.T @ deviations / len(pixels)
    values, vectors = np.linalg.eigh(covariance)
    return values[::-1], vectors[::-1]
