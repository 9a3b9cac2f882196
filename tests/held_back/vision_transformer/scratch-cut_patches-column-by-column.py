# task: cut_patches
# verdict: wrong
# mistake: the patches come column by column from the left instead of row by row
def cut_patches(images, size):
    n, c, h, w = images.shape
    if h % size or w % size:
        raise ValueError("The sides must be multiples of the size.")
    patches = [
        images[:, :, y : y + size, x : x + size].reshape(n, -1)
        for x in range(0, w, size)
        for y in range(0, h, size)
    ]
    return np.stack(patches, axis=1)
