# task: random_crop_flip
# verdict: wrong
# mistake: the corner is drawn below H - size and W - size, so the last row and column of places never come (and size equal to H raises)
# mistake: one coin is thrown for the whole batch, so that either all windows are mirrored or none
# told: last-place-never, one-coin-for-the-batch
def random_crop_flip(images, size, rng):
    n, c, height, width = images.shape
    windows = np.empty((n, c, size, size), images.dtype)
    for i, image in enumerate(images):
        top = rng.integers(0, height - size)
        left = rng.integers(0, width - size)
        windows[i] = image[:, top:top + size, left:left + size]
    if rng.random() < 0.5:
        windows = np.flip(windows, axis=-1)
    return windows
