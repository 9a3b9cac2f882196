# task: augmented
# verdict: wrong
# mistake: the three numbers are written one behind the other as one seed, so that (0, 1, 23) and (0, 12, 3) draw the same
# mistake: rng.integers(-max_shift, max_shift) leaves out +max_shift
# told: digits-joined, largest-shift-never
def augmented(image, seed, epoch, index, max_shift=2):
    rng = np.random.default_rng(int(f"{seed}{epoch}{index}"))
    mirrored = rng.random() < 0.5
    dy, dx = (int(n) for n in rng.integers(-max_shift, max_shift, size=2)) if max_shift else (0, 0)
    if mirrored:
        image = image.flip(-1)
    _, height, width = image.shape
    moved = torch.zeros_like(image)
    if abs(dy) < height and abs(dx) < width:
        moved[:, max(dy, 0):height + min(dy, 0), max(dx, 0):width + min(dx, 0)] = image[
            :, max(-dy, 0):height - max(dy, 0), max(-dx, 0):width - max(dx, 0)]
    return moved
