# task: color_components
# verdict: wrong
# mistake: The eigenvalues are left in eigh's ascending order.
# told: smallest-first
def color_components(images):
    pixels = images.transpose(1, 0, 2, 3).reshape(3, -1)
    return np.linalg.eigh(np.cov(pixels, bias=True))
