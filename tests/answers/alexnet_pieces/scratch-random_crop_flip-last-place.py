# task: random_crop_flip
# verdict: wrong
# mistake: rng.integers(H - size) leaves out the last place (the upper end is not included): the last row and column are never seen
# told: last-place-only-if-alone
def random_crop_flip(images, size, rng):
    height, width = images.shape[2:]
    result = np.empty((*images.shape[:2], size, size), images.dtype)
    for one, out in zip(images, result):
        top = rng.integers(max(height - size, 1))
        left = rng.integers(max(width - size, 1))
        window = one[:, top:top + size, left:left + size]
        out[:] = window[..., ::-1] if rng.random() < 0.5 else window
    return result
