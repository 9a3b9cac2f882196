# task: warp
# verdict: wrong
# mistake: places are counted from (W / 2, H / 2), half a pixel off the middle
# mistake: pixels outside of the old image are those of its border, not 0
# told: edge-continued, half-a-pixel-off
def warp(images, matrices):
    n, c, h, w = images.shape
    result = np.empty_like(images)
    y, x = np.meshgrid(np.arange(h) - h / 2, np.arange(w) - w / 2, indexing="ij")
    for i in range(n):
        (a, b, tx), (d, e, ty) = matrices[i]
        sx = a * x + b * y + tx + w / 2
        sy = d * x + e * y + ty + h / 2
        x0 = np.floor(sx).astype(int)
        y0 = np.floor(sy).astype(int)
        fx, fy = sx - x0, sy - y0
        left, right = np.clip(x0, 0, w - 1), np.clip(x0 + 1, 0, w - 1)
        top, bottom = np.clip(y0, 0, h - 1), np.clip(y0 + 1, 0, h - 1)
        image = images[i]
        result[i] = (
            image[:, top, left] * (1 - fx) * (1 - fy)
            + image[:, top, right] * fx * (1 - fy)
            + image[:, bottom, left] * (1 - fx) * fy
            + image[:, bottom, right] * fx * fy
        )
    return result
