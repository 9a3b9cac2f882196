# task: augmented
# verdict: right
def augmented(image, seed, epoch, index, max_shift=2):
    height, width = image.shape[-2:]
    rng = np.random.default_rng([seed, epoch, index])
    dy = int(rng.integers(2 * max_shift + 1)) - max_shift
    dx = int(rng.integers(2 * max_shift + 1)) - max_shift
    mirror = bool(rng.integers(2))
    rows = torch.arange(height, device=image.device) - dy
    columns = torch.arange(width, device=image.device) - dx
    there = ((rows >= 0) & (rows < height))[:, None]
    there = there & (columns >= 0) & (columns < width)  # (H, W)
    rows = rows.clamp(0, height - 1)
    columns = columns.clamp(0, width - 1)
    if mirror:
        columns = width - 1 - columns
    moved = image[:, rows[:, None], columns]  # (C, H, W)
    return moved.masked_fill(~there, 0)
