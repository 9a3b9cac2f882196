# task: random_crop_flip
# verdict: wrong
# mistake: the last row and column are never taken; mirroring turns the image upside down instead of left to right
# told: last-place-only-if-alone
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    out = np.empty((n, c, size, size), dtype=images.dtype)
    for k in range(n):
        top = rng.integers(0, max(h - size, 1))
        left = rng.integers(0, max(w - size, 1))
        window = images[k, :, top : top + size, left : left + size]
        if rng.random() < 0.5:
            window = window[:, ::-1]
        out[k] = window
    return out
