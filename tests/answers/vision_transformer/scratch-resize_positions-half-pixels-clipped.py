# task: resize_positions
# verdict: wrong
# mistake: the middles of the patches are aligned instead of the corner patches
# told: corners-do-not-meet
def resize_positions(positions, before, after):
    def places(old, new):
        y = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
        low = np.floor(y).astype(int)
        return low, np.minimum(low + 1, old - 1), y - low

    grid = positions[1:].reshape(*before, -1)
    low, high, part = places(before[0], after[0])
    grid = grid[low] * (1 - part)[:, None, None] + grid[high] * part[:, None, None]
    low, high, part = places(before[1], after[1])
    grid = grid[:, low] * (1 - part)[:, None] + grid[:, high] * part[:, None]
    return np.concatenate([positions[:1], grid.reshape(-1, positions.shape[1])])
