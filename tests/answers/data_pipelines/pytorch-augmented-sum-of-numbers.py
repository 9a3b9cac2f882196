# task: augmented
# verdict: wrong
# mistake: the seed is the sum of seed, epoch and index, so different triples are alike; the shift wraps around instead of filling zeros
# told: numbers-added, pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(seed + epoch + index)
    if rng.random() < 0.5:
        image = image.flip(-1)
    dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
    return torch.roll(image, (int(dy), int(dx)), dims=(1, 2))
