# task: ten_crops
# verdict: right
def ten_crops(images, size):
    n, c, h, w = images.shape
    out = np.empty((n, 10, c, size, size), dtype=images.dtype)
    corners = [(0, 0), (0, w - size), (h - size, 0), (h - size, w - size)]
    corners.append(((h - size) // 2, (w - size) // 2))
    for i, (y, x) in enumerate(corners):
        for n_ in range(n):
            window = images[n_][:, y:][:, :size][:, :, x:][:, :, :size]
            out[n_, i] = window
            out[n_, i + 5] = np.flip(window, 2)
    return out
