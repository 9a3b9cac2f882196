# task: resize_positions
# verdict: wrong
# mistake: the grids are laid edge on edge (half a pixel shifted, clipped at the border), so the corner patches do not meet
def resize_positions(positions, before, after):
    grid = positions[1:].reshape(*before, -1)

    def places(old, new):
        y = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
        low = np.floor(y).astype(int)
        return low, np.minimum(low + 1, old - 1), y - low

    low, high, share = places(before[0], after[0])
    rows = grid[low] * (1 - share)[:, None, None] + grid[high] * share[:, None, None]
    low, high, share = places(before[1], after[1])
    new = rows[:, low] * (1 - share)[:, None] + rows[:, high] * share[:, None]
    return np.concatenate([positions[:1], new.reshape(-1, positions.shape[1])])
