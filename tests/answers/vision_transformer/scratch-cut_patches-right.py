# task: cut_patches
# verdict: right
def cut_patches(images, size):
    n, c, h, w = images.shape
    if h % size != 0 or w % size != 0:
        raise ValueError("size")
    out = []
    for img in images:
        row = []
        for i in range(h // size):
            for j in range(w // size):
                row.append(img[:, i * size:(i + 1) * size, j * size:(j + 1) * size].flatten())
        out.append(row)
    return np.array(out)
