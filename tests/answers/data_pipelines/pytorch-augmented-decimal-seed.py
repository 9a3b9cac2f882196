# task: augmented
# verdict: wrong
# mistake: seed, epoch and index are put together as decimal places, so that different triples (index 1000 in epoch 0, index 0 in epoch 1) get the same
# told: decimal-places
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(seed * 1_000_000 + epoch * 1000 + index)
    _, height, width = image.shape
    out = image
    if rng.random() < 0.5:
        out = torch.flip(out, dims=[2])
    dy = int(rng.integers(-max_shift, max_shift + 1))
    dx = int(rng.integers(-max_shift, max_shift + 1))
    m = max_shift
    padded = functional.pad(out, (m, m, m, m))
    top, left = m - dy, m - dx
    return padded[:, top : top + height, left : left + width].clone()
