# task: warp
# verdict: wrong
# mistake: pixels outside the old image repeat the edge instead of being 0
# told: edge-continued
def warp(images, matrices):
    n, c, h, w = images.shape
    y, x = np.meshgrid(np.arange(h) - (h - 1) / 2, np.arange(w) - (w - 1) / 2, indexing="ij")
    places = np.stack([x.ravel(), y.ravel(), np.ones(h * w)])
    out = np.zeros(images.shape, dtype=images.dtype)
    for k in range(n):
        sx, sy = matrices[k] @ places
        sx, sy = sx + (w - 1) / 2, sy + (h - 1) / 2
        x0, y0 = np.floor(sx).astype(int), np.floor(sy).astype(int)
        total = 0
        for dy in (0, 1):
            for dx in (0, 1):
                weight = (1 - abs(sx - (x0 + dx))) * (1 - abs(sy - (y0 + dy)))
                value = images[k][:, np.clip(y0 + dy, 0, h - 1), np.clip(x0 + dx, 0, w - 1)]
                total = total + weight * value
        out[k] = total.reshape(c, h, w)
    return out
