# task: augmented
# verdict: wrong
# mistake: the generator is seeded with seed + epoch + index, so that different triples with the same sum are treated alike
# mistake: torch.roll brings in at one side what left at the other; what comes in is to be zero

def augmented(image, seed, epoch, index, max_shift=2):
    generator = torch.Generator().manual_seed(seed + epoch + index)
    if torch.rand((), generator=generator) < 0.5:
        image = image.flip(-1)
    dy, dx = torch.randint(
        -max_shift, max_shift + 1, (2,), generator=generator
    ).tolist()
    return torch.roll(image, (dy, dx), dims=(-2, -1)).clone()
