# task: augmented
# verdict: wrong
# mistake: torch.roll lets come in again on one side what goes out on the other, instead of zeros
# told: pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng([seed, epoch, index])
    mirrored = rng.random() < 0.5
    dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
    result = image.flip(-1) if mirrored else image
    return torch.roll(result, shifts=(int(dy), int(dx)), dims=(1, 2))
