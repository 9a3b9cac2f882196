# task: random_crop_flip
# verdict: right
# mistake: none; unusual because all windows are taken out of a sliding view by index arrays, and mirrored by choosing the columns backwards
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    place = rng.integers(0, (h - size + 1) * (w - size + 1), n)
    top, left = np.divmod(place, w - size + 1)
    forward = np.arange(size)
    columns = np.where(rng.integers(0, 2, n)[:, None] == 1, forward[::-1], forward)
    rows = (top[:, None] + forward)[:, None, :, None]
    columns = (left[:, None] + columns)[:, None, None, :]
    return images[np.arange(n)[:, None, None, None], np.arange(c)[:, None, None], rows, columns]
