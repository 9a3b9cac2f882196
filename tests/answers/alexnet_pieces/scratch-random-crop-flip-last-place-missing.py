# task: random_crop_flip
# verdict: wrong
# mistake: The last row and column are never chosen, because the upper end is exclusive.
# told: last-place-only-if-alone
def random_crop_flip(images, size, rng):
    count, _, height, width = images.shape
    tops = rng.integers(0, max(height - size, 1), count)
    lefts = rng.integers(0, max(width - size, 1), count)
    rows = tops[:, None] + np.arange(size)
    columns = lefts[:, None] + np.arange(size)
    flip = rng.random(count) < 0.5
    columns = np.where(flip[:, None], columns[:, ::-1], columns)
    n = np.arange(count)[:, None, None, None]
    c = np.arange(images.shape[1])[None, :, None, None]
    return images[n, c, rows[:, None, :, None], columns[:, None, None, :]]
