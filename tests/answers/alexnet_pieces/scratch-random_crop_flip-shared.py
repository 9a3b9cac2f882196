# task: random_crop_flip
# verdict: wrong
# mistake: integers() excludes its upper end, so that the last row and column of places are never drawn
# mistake: one coin is thrown for the whole batch, not one for each image
# told: last-place-only-if-alone, one-coin-for-the-batch
def random_crop_flip(images, size, rng):
    n, _, height, width = images.shape
    windows = []
    for image in images:
        top = rng.integers(0, max(height - size, 1))
        left = rng.integers(0, max(width - size, 1))
        windows.append(image[:, top : top + size, left : left + size])
    result = np.stack(windows)
    if rng.random() < 0.5:
        result = result[..., ::-1].copy()
    return result
