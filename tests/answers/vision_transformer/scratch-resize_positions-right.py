# task: resize_positions
# verdict: right
def resize_positions(positions, before, after):
    from scipy.ndimage import map_coordinates

    h, w = before
    grid = positions[1:].reshape(h, w, -1)
    yy, xx = np.meshgrid(np.linspace(0, h - 1, after[0]), np.linspace(0, w - 1, after[1]),
                         indexing="ij")
    new = [map_coordinates(grid[..., d], [yy, xx], order=1, mode="nearest").ravel()
           for d in range(grid.shape[-1])]
    return np.concatenate([positions[:1], np.stack(new, axis=1)])
