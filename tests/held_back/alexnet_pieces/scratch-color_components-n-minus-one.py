# task: color_components
# verdict: wrong
# mistake: np.cov divides by the number of pixels minus one; the number of pixels is asked for
def color_components(images):
    pixels = images.transpose(1, 0, 2, 3).reshape(3, -1)
    values, vectors = np.linalg.eigh(np.cov(pixels))
    return values[::-1], vectors[:, ::-1]
