# task: random_crop_flip
# verdict: wrong
# mistake: rng.integers(0, H - size) excludes the upper end, so the last row and column of places are never drawn (and it fails for size = H)
# mistake: one coin is tossed for the whole batch, all windows are mirrored or none
# told: last-place-never, one-coin-for-the-batch
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    out = np.empty((n, c, size, size), dtype=images.dtype)
    for i in range(n):
        top = rng.integers(0, h - size)
        left = rng.integers(0, w - size)
        out[i] = images[i, :, top:top + size, left:left + size]
    if rng.random() < 0.5:
        out = out[:, :, :, ::-1].copy()
    return out
