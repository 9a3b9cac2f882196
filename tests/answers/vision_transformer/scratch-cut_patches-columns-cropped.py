# task: cut_patches
# verdict: wrong
# mistake: the patches come column by column
# mistake: a rest of pixels is cut off without an error
# told: patches-column-by-column
def cut_patches(images, size):
    n, c, h, w = images.shape
    rows = []
    for x in range(0, w - size + 1, size):
        for y in range(0, h - size + 1, size):
            rows.append(images[:, :, y : y + size, x : x + size].reshape(n, -1))
    return np.stack(rows, axis=1)
