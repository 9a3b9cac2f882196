# task: random_crop_flip
# verdict: wrong
# mistake: the last row and column can never be drawn; all images are mirrored together or none
# told: last-place-only-if-alone, one-coin-for-the-batch
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    result = np.empty((n, c, size, size), images.dtype)
    flip = rng.random() < 0.5
    for i in range(n):
        y = rng.integers(0, max(h - size, 1))
        x = rng.integers(0, max(w - size, 1))
        crop = images[i, :, y:y + size, x:x + size]
        result[i] = crop[:, :, ::-1] if flip else crop
    return result
