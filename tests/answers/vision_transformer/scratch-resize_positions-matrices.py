# task: resize_positions
# verdict: right
# way: an interpolation matrix for each axis, from np.interp on unit vectors, and one einsum
def resize_positions(positions, before, after):
    def matrix(old, new):  # (new, old)
        where = np.linspace(0, old - 1, new)
        return np.stack([np.interp(where, np.arange(old), e) for e in np.eye(old)], axis=1)

    grid = positions[1:].reshape(*before, -1)
    down, across = (matrix(old, new) for old, new in zip(before, after))
    new = np.einsum("yi,xj,ijd->yxd", down, across, grid)
    return np.vstack([positions[:1], new.reshape(-1, positions.shape[1])])
