# task: warp
# verdict: wrong
# mistake: the indices of the four pixels are clamped to the image for reading, and only places that lie outside as a whole are set to 0; between the edge and one pixel outside the outer neighbors count with the edge's value instead of 0
# told: edge-continued-by-one-pixel
def warp(images, matrices):
    n, c, h, w = images.shape
    y, x = np.mgrid[:h, :w].astype(float)
    y -= (h - 1) / 2
    x -= (w - 1) / 2
    places = np.stack([x, y, np.ones_like(x)])  # (3, H, W)
    result = np.zeros_like(images)
    for image, matrix, out in zip(images, matrices, result):
        px, py = np.tensordot(matrix, places, 1)
        px, py = px + (w - 1) / 2, py + (h - 1) / 2
        left, top = np.floor(px), np.floor(py)
        outside = (px <= -1) | (px >= w) | (py <= -1) | (py >= h)
        for dy in (0, 1):
            for dx in (0, 1):
                share = (1 - abs(py - top - dy)) * (1 - abs(px - left - dx))
                rows = np.clip(top + dy, 0, h - 1).astype(int)
                columns = np.clip(left + dx, 0, w - 1).astype(int)
                out += share * image[:, rows, columns]
        out[:, outside] = 0
    return result
