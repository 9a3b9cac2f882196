# task: augmented
# verdict: wrong
# mistake: the key is the sum of the three numbers so that different triples share it; the image is rolled so that what leaves comes in again
# told: numbers-added, pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(seed + epoch + index)
    if rng.random() < 0.5:
        image = image.flip(-1)
    dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
    return torch.roll(image, (int(dy), int(dx)), dims=(1, 2))
