# task: warp
# verdict: right
# way: no floor and no neighbors: every new pixel has a weight max(0, 1 - distance) for every row and every column, and an einsum applies both
def warp(images, matrices):
    matrices = np.asarray(matrices, dtype=float)
    n, c, height, width = images.shape
    rows = np.arange(height) - (height - 1) / 2
    columns = np.arange(width) - (width - 1) / 2
    x, y = np.broadcast_arrays(columns[None], rows[:, None])  # both (H, W)
    new = np.stack([x, y, np.ones_like(x)])
    asked = np.einsum("nij,jhw->nihw", matrices, new)
    by_column = np.maximum(0, 1 - np.abs(asked[:, 0, ..., None] - columns))
    by_row = np.maximum(0, 1 - np.abs(asked[:, 1, ..., None] - rows))
    found = np.einsum("nhwr,nhws,ncrs->nchw", by_row, by_column, images, optimize=True)
    return found.astype(images.dtype)
