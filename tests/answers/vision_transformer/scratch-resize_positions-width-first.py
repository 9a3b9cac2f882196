# task: resize_positions
# verdict: wrong
# mistake: takes both pairs as (columns, rows) and not as (rows, columns), for the old and the new grid
# mistake: where the new grid has one patch along an axis, it lies in the middle of the old ones and not on the first
# told: columns-before-rows, single-patch-in-the-middle
def resize_positions(positions, before, after):
    def places(old, new):
        if new == 1:
            return np.array([(old - 1) / 2])
        return np.linspace(0, old - 1, new)

    old_columns, old_rows = before
    columns, rows = after
    grid = positions[1:].reshape(old_rows, old_columns, -1)
    y, x = places(old_rows, rows), places(old_columns, columns)
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    bottom = np.minimum(top + 1, old_rows - 1)
    right = np.minimum(left + 1, old_columns - 1)
    dy, dx = (y - top)[:, None, None], (x - left)[None, :, None]
    upper = (1 - dx) * grid[top][:, left] + dx * grid[top][:, right]
    lower = (1 - dx) * grid[bottom][:, left] + dx * grid[bottom][:, right]
    new = (1 - dy) * upper + dy * lower
    return np.concatenate([positions[:1], new.reshape(rows * columns, -1)])
