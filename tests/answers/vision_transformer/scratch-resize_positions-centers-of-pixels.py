# task: resize_positions
# verdict: wrong
# mistake: the new grid is laid over the old one so that the edges of the areas meet (half a patch from each center, as with align_corners=False), not the patches in the corners
# told: corners-do-not-meet
def resize_positions(positions, before, after):
    h, w = before
    grid = positions[1:].reshape(h, w, -1)

    def along(old, new):
        place = (np.arange(new) + 0.5) * old / new - 0.5
        place = np.clip(place, 0, old - 1)
        low = np.floor(place).astype(int)
        return low, np.minimum(low + 1, old - 1), place - low

    top, bottom, down = along(h, after[0])
    left, right, across = along(w, after[1])
    rows = grid[top] * (1 - down)[:, None, None] + grid[bottom] * down[:, None, None]
    across = across[None, :, None]
    new = rows[:, left] * (1 - across) + rows[:, right] * across
    return np.concatenate([positions[:1], new.reshape(-1, positions.shape[1])])
