# task: random_crop_flip
# verdict: wrong
# mistake: The same number is used for row and column, so only places on the diagonal are reached.
# told: one-number-for-both-places
def random_crop_flip(images, size, rng):
    count, _, height, width = images.shape
    tops = rng.integers(0, height - size, count, endpoint=True)
    lefts = np.minimum(tops, width - size)
    rows = tops[:, None] + np.arange(size)
    columns = lefts[:, None] + np.arange(size)
    flip = rng.random(count) < 0.5
    columns = np.where(flip[:, None], columns[:, ::-1], columns)
    n = np.arange(count)[:, None, None, None]
    c = np.arange(images.shape[1])[None, :, None, None]
    return images[n, c, rows[:, None, :, None], columns[:, None, None, :]]
