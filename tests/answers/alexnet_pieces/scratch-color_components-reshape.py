# task: color_components
# verdict: wrong
# mistake: images.reshape(-1, 3) without moving the channel axis: the points are three neighboring pixels of one channel, not (red, green, blue)
# mistake: np.cov divides by the number of pixels minus 1; asked is the number of pixels
# told: divided-by-one-less, three-neighbors-for-a-pixel
def color_components(images):
    points = images.reshape(-1, 3)
    cov = np.cov(points, rowvar=False)
    vals, vecs = np.linalg.eigh(cov)
    order = np.argsort(vals)[::-1]
    return vals[order], vecs[:, order]
