# task: cut_patches
# verdict: right
def cut_patches(images, size):
    n, _, height, width = images.shape
    if height % size != 0 or width % size != 0:
        raise ValueError(f"patches of {size} do not fill {height} x {width}")
    rows = []
    for top in range(0, height, size):
        for left in range(0, width, size):
            square = images[:, :, top : top + size, left : left + size]
            rows.append(square.reshape(n, -1))
    return np.stack(rows, axis=1)
