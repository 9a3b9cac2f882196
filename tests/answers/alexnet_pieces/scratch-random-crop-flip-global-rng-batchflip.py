# task: random_crop_flip
# verdict: wrong
# mistake: The places are drawn from NumPy's global generator.
# mistake: All windows are mirrored together or not at all.
# told: draws-from-the-global-generator, one-coin-for-the-batch
def random_crop_flip(images, size, rng):
    count, _, height, width = images.shape
    tops = np.random.randint(0, height - size + 1, count)
    lefts = np.random.randint(0, width - size + 1, count)
    rows = tops[:, None] + np.arange(size)
    columns = lefts[:, None] + np.arange(size)
    flip = np.full(count, rng.random() < 0.5)
    columns = np.where(flip[:, None], columns[:, ::-1], columns)
    n = np.arange(count)[:, None, None, None]
    c = np.arange(images.shape[1])[None, :, None, None]
    return images[n, c, rows[:, None, :, None], columns[:, None, None, :]]
