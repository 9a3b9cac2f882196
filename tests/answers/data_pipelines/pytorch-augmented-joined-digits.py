# task: augmented
# verdict: wrong
# mistake: the seed of the generator is made of the digits of the three numbers in a row, so different triples share it: (0, 1, 11) and (0, 11, 1)
# mistake: torch.roll moves the image in a circle: what leaves on one side comes in on the other instead of zeros
# told: digits-joined, pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(int(f"{seed}{epoch}{index}"))
    mirrored = rng.random() < 0.5
    dy, dx = rng.integers(-max_shift, max_shift, size=2, endpoint=True)
    result = image.flip(-1) if mirrored else image.clone()
    return torch.roll(result, shifts=(int(dy), int(dx)), dims=(-2, -1))
