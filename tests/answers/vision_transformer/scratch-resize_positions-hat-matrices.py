# task: resize_positions
# verdict: right
# way: along each axis a matrix of hat functions max(0, 1 - distance), both applied by einsum
def resize_positions(positions, before, after):
    def hats(old, new):
        steps = np.arange(new) * ((old - 1) / (new - 1)) if new > 1 else np.zeros(1)
        return np.maximum(0, 1 - np.abs(steps[:, None] - np.arange(old)))

    grid = positions[1:].reshape(*before, positions.shape[1])
    down, across = hats(before[0], after[0]), hats(before[1], after[1])
    new = np.einsum("yh,xw,hwd->yxd", down, across, grid)
    return np.vstack([positions[:1], new.reshape(-1, positions.shape[1])])
