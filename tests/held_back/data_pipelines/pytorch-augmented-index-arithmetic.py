# task: augmented
# verdict: right
# way: Python's random.Random seeded by a text of the three numbers (hashed with SHA-512); mirror and move in one step by index arithmetic, torch.where for what comes in
def augmented(image, seed, epoch, index, max_shift=2):
    from random import Random

    source = Random(f"augmented {int(seed)} {int(epoch)} {int(index)}")
    mirrored = source.random() < 0.5
    dy, dx = (source.randint(-max_shift, max_shift) for _ in range(2))
    height, width = image.shape[-2:]
    rows = torch.arange(height, device=image.device) - dy
    columns = torch.arange(width, device=image.device) - dx
    inside = ((rows >= 0) & (rows < height))[:, None]
    inside = inside & ((columns >= 0) & (columns < width))
    if mirrored:
        columns = width - 1 - columns
    rows, columns = rows.clamp(0, height - 1), columns.clamp(0, width - 1)
    moved = image[:, rows[:, None], columns[None, :]]
    return torch.where(inside, moved, torch.zeros_like(moved))
