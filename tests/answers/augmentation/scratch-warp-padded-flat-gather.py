# task: warp
# verdict: right
# way: all images at once on a border of zeros, flat indices and np.take_along_axis, weights by floor and fraction
def warp(images, matrices):
    n, c, h, w = images.shape
    framed = np.pad(images, ((0, 0), (0, 0), (2, 2), (2, 2))).reshape(n, c, -1)
    x = np.arange(w) - (w - 1) / 2
    y = np.arange(h) - (h - 1) / 2
    a = np.asarray(matrices, dtype=float)[:, :, :, None, None]
    places = a[:, :, 0] * x + a[:, :, 1] * y[:, None] + a[:, :, 2]  # (N, 2, H, W)
    px = np.clip(places[:, 0] + (w - 1) / 2, -1.5, w + 0.5)
    py = np.clip(places[:, 1] + (h - 1) / 2, -1.5, h + 0.5)
    left, top = np.floor(px), np.floor(py)
    fx, fy = px - left, py - top
    first = ((top + 2) * (w + 4) + left + 2).astype(int).reshape(n, 1, -1)
    total = np.zeros((n, c, h * w))
    for step, share in (
        (0, (1 - fy) * (1 - fx)), (1, (1 - fy) * fx),
        (w + 4, fy * (1 - fx)), (w + 5, fy * fx),
    ):
        total += share.reshape(n, 1, -1) * np.take_along_axis(framed, first + step, axis=2)
    return total.reshape(images.shape).astype(images.dtype)
