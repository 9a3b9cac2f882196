# task: cut_patches
# verdict: wrong
# mistake: one reshape, without moving axes
# told: reshape-alone
def cut_patches(images, size):
    n, c, h, w = images.shape
    if h % size or w % size:
        raise ValueError("size")
    return images.reshape(n, (h // size) * (w // size), c * size * size)
