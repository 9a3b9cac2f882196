# task: random_crop_flip
# verdict: right
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    rows = rng.integers(0, h - size, size=n, endpoint=True)[:, None] + np.arange(size)
    columns = rng.integers(0, w - size, size=n, endpoint=True)[:, None] + np.arange(size)
    mirrored = rng.permuted(np.tile([True, False], (n, 1)), axis=1)[:, 0]
    columns = np.where(mirrored[:, None], columns[:, ::-1], columns)
    i = np.arange(n)[:, None, None, None]
    k = np.arange(c)[None, :, None, None]
    return images[i, k, rows[:, None, :, None], columns[:, None, None, :]]
