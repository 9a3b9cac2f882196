# task: resize_positions
# verdict: wrong
# mistake: the pixels' areas meet, not the corners (align_corners=False)
# told: corners-do-not-meet
def resize_positions(positions, before, after):
    (h, w), (r, c) = before, after
    grid = positions[1:].reshape(h, w, -1)
    y = np.clip((np.arange(r) + 0.5) * h / r - 0.5, 0, h - 1)
    x = np.clip((np.arange(c) + 0.5) * w / c - 0.5, 0, w - 1)
    i, j = np.minimum(y.astype(int), max(h - 2, 0)), np.minimum(x.astype(int), max(w - 2, 0))
    a, b = (y - i)[:, None, None], (x - j)[None, :, None]
    i2, j2 = np.minimum(i + 1, h - 1), np.minimum(j + 1, w - 1)
    top = grid[i][:, j] * (1 - b) + grid[i][:, j2] * b
    low = grid[i2][:, j] * (1 - b) + grid[i2][:, j2] * b
    return np.concatenate([positions[:1], (top * (1 - a) + low * a).reshape(r * c, -1)])
