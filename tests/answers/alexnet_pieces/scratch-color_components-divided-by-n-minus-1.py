# task: color_components
# verdict: wrong
# mistake: the covariance is divided by the number of pixels minus 1
# told: divided-by-one-less
def color_components(images):
    pixels = images.transpose(1, 0, 2, 3).reshape(3, -1)
    covariance = np.cov(pixels)
    values, vectors = np.linalg.eigh(covariance)
    return values[::-1], vectors[:, ::-1]
