# task: warp
# verdict: wrong
# mistake: the nearest pixel
# told: nearest-pixel
def warp(images, matrices):
    n, c, h, w = images.shape
    out = np.zeros(images.shape)
    for i in range(n):
        for y in range(h):
            for x in range(w):
                p = np.array([x - (w - 1) / 2, y - (h - 1) / 2, 1.0])
                u, v = matrices[i] @ p + [(w - 1) / 2, (h - 1) / 2]
                xx, yy = int(np.round(u)), int(np.round(v))
                if 0 <= yy < h and 0 <= xx < w:
                    out[i, :, y, x] = images[i, :, yy, xx]
    return out
