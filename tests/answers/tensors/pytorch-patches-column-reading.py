# task: patches
# verdict: wrong
# mistake: the patches follow each other from top to bottom first
# mistake: only the height is checked to be divisible
# told: patches-column-by-column
def patches(images, size):
    n, c, h, w = images.shape
    if h % size:
        raise ValueError("size does not divide H")
    x = images[..., : w // size * size].reshape(n, c, h // size, size, w // size, size)
    return x.permute(0, 4, 2, 1, 3, 5).flatten(3).flatten(1, 2)
