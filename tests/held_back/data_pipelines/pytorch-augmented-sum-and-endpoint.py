# task: augmented
# verdict: wrong
# mistake: the generator is seeded with seed + epoch + index, so different triples with one sum (such as epoch 1, index 2 and epoch 2, index 1) get the same mirroring and move
# mistake: rng.integers leaves out its upper end: +max_shift never comes (and max_shift 0 raises)
# told: largest-shift-never
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(seed + epoch + index)
    height, width = image.shape[1:]
    mirrored = rng.random() < 0.5
    dy = int(rng.integers(-max_shift, max_shift))
    dx = int(rng.integers(-max_shift, max_shift))
    result = torch.flip(image, dims=[2]) if mirrored else image.clone()
    m = max_shift
    wide = functional.pad(result, (m, m, m, m))
    return wide[:, m - dy : m - dy + height, m - dx : m - dx + width].clone()
