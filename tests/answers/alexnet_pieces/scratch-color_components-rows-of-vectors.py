# task: color_components
# verdict: wrong
# mistake: np.cov divides by the number of pixels minus one; for few pixels the eigenvalues are clearly too large
# mistake: the order that sorts the eigenvalues is applied to the rows of the matrix of vectors; column i no longer belongs to value i
# told: divided-by-one-less, rows-reversed
def color_components(images):
    colors = np.moveaxis(images, 1, 0).reshape(3, -1)
    covariance = np.cov(colors)
    values, vectors = np.linalg.eigh(covariance)
    order = np.argsort(values)[::-1]
    return values[order], vectors[order]
