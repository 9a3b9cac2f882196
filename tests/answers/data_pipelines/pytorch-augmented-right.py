# task: augmented
# verdict: right
def augmented(image, seed, epoch, index, max_shift=2):
    choices = 2 * max_shift + 1
    rng = np.random.default_rng([seed, epoch, index])
    # one draw decides all: every combination is equally likely
    rest, mirrored = divmod(int(rng.integers(2 * choices**2)), 2)
    dy, dx = (part - max_shift for part in divmod(rest, choices))
    _, height, width = image.shape
    rows, columns = torch.arange(height) - dy, torch.arange(width) - dx
    inside = ((rows >= 0) & (rows < height))[:, None] & (
        (columns >= 0) & (columns < width)
    )
    rows, columns = rows.clamp(0, height - 1), columns.clamp(0, width - 1)
    if mirrored:
        columns = width - 1 - columns
    taken = image[:, rows[:, None], columns[None, :]]
    return torch.where(inside.to(image.device), taken, torch.zeros_like(taken))
