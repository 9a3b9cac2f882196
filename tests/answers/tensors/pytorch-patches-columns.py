# task: patches
# verdict: wrong
# mistake: the two axes of the grid are exchanged, so that patches go from top to bottom first
# told: patches-column-by-column
def patches(images, size):
    n, c, h, w = images.shape
    if h % size != 0 or w % size != 0:
        raise ValueError("the patches do not fill the image")
    cut = images.reshape(n, c, h // size, size, w // size, size)
    cut = cut.permute(0, 4, 2, 1, 3, 5)
    return cut.reshape(n, (h // size) * (w // size), c * size * size)
