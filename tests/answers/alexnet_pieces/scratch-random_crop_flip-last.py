# task: random_crop_flip
# verdict: wrong
# mistake: the end of rng.integers is exclusive, so the last row and column are never taken (and an image as large as the window fails)
# mistake: one coin decides for the whole batch whether the windows are mirrored
# told: last-place-never, one-coin-for-the-batch
def random_crop_flip(images, size, rng):
    count, channels, height, width = images.shape
    tops = rng.integers(0, height - size, count)
    lefts = rng.integers(0, width - size, count)
    crops = np.empty((count, channels, size, size), images.dtype)
    for n, (top, left) in enumerate(zip(tops, lefts)):
        crops[n] = images[n, :, top:top + size, left:left + size]
    if rng.random() < 0.5:
        crops = crops[..., ::-1].copy()
    return crops
