# task: augmented
# verdict: wrong
# mistake: What leaves at one edge comes in at the other instead of zeros.
# mistake: The shift max_shift itself is never drawn.
# told: largest-shift-never, pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng([seed, epoch, index])
    if rng.random() < 0.5:
        image = image.flip(-1)
    dy, dx = rng.integers(-max_shift, max(max_shift, 1), size=2)
    height, width = image.shape[1:]
    padded = functional.pad(image, [max_shift] * 4)
    y, x = max_shift - dy, max_shift - dx
    return image.roll((int(dy), int(dx)), (1, 2))
