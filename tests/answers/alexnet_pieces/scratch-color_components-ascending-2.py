# task: color_components
# verdict: wrong
# mistake: the eigenvalues stay in ascending order
# told: smallest-first
def color_components(images):
    pixels = images.transpose(0, 2, 3, 1).reshape(-1, 3)
    centered = pixels - pixels.mean(axis=0)
    covariance = centered.T @ centered / len(pixels)
    values, vectors = np.linalg.eigh(covariance)
    return values, vectors
