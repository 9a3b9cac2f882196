# task: color_components
# verdict: wrong
# mistake: np.cov divides by the number of pixels minus one
# mistake: the eigenvectors are reversed along the rows (red and blue change places) instead of along the columns, so vector i does not belong to value i
# told: divided-by-one-less, rows-reversed
def color_components(images):
    pixels = np.moveaxis(images, 1, -1).reshape(-1, 3).astype(float)
    covariance = np.cov(pixels, rowvar=False)
    values, vectors = np.linalg.eigh(covariance)  # ascending
    return values[::-1], vectors[::-1]
