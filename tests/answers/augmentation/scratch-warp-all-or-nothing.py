# task: warp
# verdict: wrong
# mistake: a place less than one pixel outside of the image gets 0 at once, instead of its bilinear share of the border pixel
# told: outside-as-a-whole
def warp(images, matrices):
    n, c, h, w = images.shape
    rows, columns = np.mgrid[:h, :w]
    x = columns.ravel() - (w - 1) / 2
    y = rows.ravel() - (h - 1) / 2
    places = np.stack([x, y, np.ones(h * w)])
    source = matrices @ places
    sx = source[:, 0] + (w - 1) / 2
    sy = source[:, 1] + (h - 1) / 2
    inside = (sx >= 0) & (sx <= w - 1) & (sy >= 0) & (sy <= h - 1)
    x0, y0 = np.floor(sx).astype(int), np.floor(sy).astype(int)
    result = np.zeros((n, h * w, c))
    number = np.arange(n)[:, None]
    for dy in (0, 1):
        for dx in (0, 1):
            r, q = y0 + dy, x0 + dx
            weight = (1 - np.abs(sy - r)) * (1 - np.abs(sx - q)) * inside
            values = images[number, :, r.clip(0, h - 1), q.clip(0, w - 1)]
            result += weight[:, :, None] * values
    return result.transpose(0, 2, 1).reshape(n, c, h, w).astype(images.dtype)
