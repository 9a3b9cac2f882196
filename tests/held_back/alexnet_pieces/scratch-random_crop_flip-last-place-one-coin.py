# task: random_crop_flip
# verdict: wrong
# mistake: rng.integers excludes its upper end H - size, so the last row and column never occur (and a window as large as the image fails)
# mistake: one coin is tossed for the whole batch instead of one for each window
def random_crop_flip(images, size, rng):
    n, c, h, w = images.shape
    tops = rng.integers(0, h - size, n)
    lefts = rng.integers(0, w - size, n)
    crops = np.stack([
        image[:, top : top + size, left : left + size]
        for image, top, left in zip(images, tops, lefts)
    ])
    if rng.random() < 0.5:
        crops = crops[:, :, :, ::-1]
    return crops
