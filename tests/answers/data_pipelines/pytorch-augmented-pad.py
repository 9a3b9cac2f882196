# task: augmented
# verdict: right
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng([seed, epoch, index])
    if rng.random() < 0.5:
        image = image.flip(-1)
    dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
    height, width = image.shape[1:]
    padded = functional.pad(image, [max_shift] * 4)
    y, x = max_shift - dy, max_shift - dx
    return padded[:, y : y + height, x : x + width].clone()
