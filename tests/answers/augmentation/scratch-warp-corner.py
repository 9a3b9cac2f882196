# task: warp
# verdict: wrong
# mistake: the origin is the corner
# told: turned-about-the-corner
def warp(images, matrices):
    n, c, h, w = images.shape
    out = np.zeros(images.shape)
    for i in range(n):
        for y in range(h):
            for x in range(w):
                u, v = matrices[i] @ np.array([x, y, 1.0])
                x0, y0 = int(np.floor(u)), int(np.floor(v))
                for yy, wy in ((y0, y0 + 1 - v), (y0 + 1, v - y0)):
                    for xx, wx in ((x0, x0 + 1 - u), (x0 + 1, u - x0)):
                        if 0 <= yy < h and 0 <= xx < w:
                            out[i, :, y, x] += wy * wx * images[i, :, yy, xx]
    return out
