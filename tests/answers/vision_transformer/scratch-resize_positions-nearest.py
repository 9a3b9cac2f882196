# task: resize_positions
# verdict: wrong
# mistake: the nearest old patch is taken
# mistake: one patch along an axis divides by zero
# told: nearest-neighbor
def resize_positions(positions, before, after):
    (h, w), (r, c) = before, after
    grid = positions[1:].reshape(h, w, -1)
    y = np.array([i * (h - 1) / (r - 1) for i in range(r)])
    x = np.array([j * (w - 1) / (c - 1) for j in range(c)])
    new = grid[np.round(y).astype(int)][:, np.round(x).astype(int)]
    return np.concatenate([positions[:1], new.reshape(r * c, -1)])
