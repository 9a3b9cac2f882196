# task: augmented
# verdict: wrong
# mistake: the three numbers are added, so that different triples share their chance
# mistake: what leaves on one side comes in on the other (roll), instead of zeros
# told: numbers-added, pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(seed + epoch + index)
    mirrored = rng.random() < 0.5
    dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
    result = image.flip(-1) if mirrored else image.clone()
    return torch.roll(result, shifts=(int(dy), int(dx)), dims=(1, 2))
