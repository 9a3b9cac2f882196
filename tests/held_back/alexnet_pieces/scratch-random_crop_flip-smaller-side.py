# task: random_crop_flip
# verdict: wrong
# mistake: both offsets are drawn from the range of the shorter side, so on rectangular images the places at the far end of the longer side never occur
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    places = rng.integers(0, min(h, w) - size + 1, size=(n, 2))
    mirrored = rng.random(n) < 0.5
    out = np.empty((n, c, size, size), dtype=images.dtype)
    for i, (top, left) in enumerate(places):
        crop = images[i, :, top : top + size, left : left + size]
        out[i] = crop[:, :, ::-1] if mirrored[i] else crop
    return out
