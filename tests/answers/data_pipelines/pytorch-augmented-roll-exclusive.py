# task: augmented
# verdict: wrong
# mistake: torch.roll brings what goes out back in on the other side, instead of zeros
# mistake: rng.integers excludes its upper end, so a move by +max_shift never happens
# told: largest-shift-never, pixels-come-back-on-the-other-side
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng([seed, epoch, index])
    result = image.clone()
    if rng.random() < 0.5:
        result = result.flip(-1)
    if max_shift > 0:
        dy, dx = rng.integers(-max_shift, max_shift, size=2)
        result = torch.roll(result, shifts=(int(dy), int(dx)), dims=(1, 2))
    return result
