# task: ten_crops
# verdict: right
def ten_crops(images, size):
    images = np.asarray(images)
    height, width = images.shape[-2:]
    low, right = height - size, width - size
    rows = np.array([0, 0, low, low, low // 2])[:, None] + np.arange(size)
    columns = np.array([0, right, 0, right, right // 2])[:, None] + np.arange(size)
    rows = np.tile(rows, (2, 1))  # (10, size)
    columns = np.vstack([columns, np.fliplr(columns)])  # (10, size)
    cut = images[:, :, rows[:, :, None], columns[:, None, :]]
    return np.einsum("nckij->nkcij", cut).copy()
