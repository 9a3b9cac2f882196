# task: resize_positions
# verdict: wrong
# mistake: the new grid is laid out column by column
# told: rows-and-columns-exchanged
def resize_positions(positions, before, after):
    (h, w), (r, c) = before, after
    grid = positions[1:].reshape(h, w, -1)
    out = [positions[0]]
    for n in range(c):
        for m in range(r):
            y = m * (h - 1) / (r - 1) if r > 1 else 0.0
            x = n * (w - 1) / (c - 1) if c > 1 else 0.0
            i, j = int(y), int(x)
            i2, j2 = min(i + 1, h - 1), min(j + 1, w - 1)
            a, b = y - i, x - j
            out.append((1 - a) * ((1 - b) * grid[i, j] + b * grid[i, j2])
                       + a * ((1 - b) * grid[i2, j] + b * grid[i2, j2]))
    return np.array(out)
