# task: warp
# verdict: wrong
# mistake: a place that lies less than one pixel outside of the image gets 0 altogether, where the neighbors that exist should still count with their shares
# told: outside-as-a-whole
def warp(images, matrices):
    n, c, h, w = images.shape
    y, x = np.mgrid[:h, :w].astype(float)
    places = np.stack([x - (w - 1) / 2, y - (h - 1) / 2, np.ones((h, w))])
    asked = np.einsum("nij,jhw->nihw", matrices, places)
    x, y = asked[:, 0] + (w - 1) / 2, asked[:, 1] + (h - 1) / 2  # (N, H, W)
    inside = (x >= 0) & (x <= w - 1) & (y >= 0) & (y <= h - 1)
    left = np.clip(np.floor(x).astype(int), 0, w - 1)
    top = np.clip(np.floor(y).astype(int), 0, h - 1)
    right, bottom = np.minimum(left + 1, w - 1), np.minimum(top + 1, h - 1)
    dx, dy = (x - left)[:, None], (y - top)[:, None]
    result = np.empty(images.shape)
    for i, image in enumerate(images):
        upper = image[:, top[i], left[i]] * (1 - dx[i]) + image[:, top[i], right[i]] * dx[i]
        lower = image[:, bottom[i], left[i]] * (1 - dx[i]) + image[:, bottom[i], right[i]] * dx[i]
        result[i] = upper * (1 - dy[i]) + lower * dy[i]
    return np.where(inside[:, None], result, 0.0).astype(images.dtype)
