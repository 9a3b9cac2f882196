# task: warp
# verdict: wrong
# mistake: a place that lies less than a pixel outside of the outermost pixels' middles gets 0, although one or two of its four pixels exist and count with their share
# told: outside-as-a-whole
def warp(images, matrices):
    n, c, height, width = images.shape
    y, x = np.meshgrid(
        np.arange(height) - (height - 1) / 2, np.arange(width) - (width - 1) / 2,
        indexing="ij",
    )
    new = np.stack([x.ravel(), y.ravel(), np.ones(height * width)])  # (3, H W)
    result = np.zeros_like(images)
    for i in range(n):
        asked = np.asarray(matrices[i]) @ new
        column = (asked[0] + (width - 1) / 2).reshape(height, width)
        row = (asked[1] + (height - 1) / 2).reshape(height, width)
        slack = 1e-9
        inside = (
            (row >= -slack) & (row <= height - 1 + slack)
            & (column >= -slack) & (column <= width - 1 + slack)
        )
        r0 = np.clip(np.floor(row).astype(int), 0, height - 1)
        c0 = np.clip(np.floor(column).astype(int), 0, width - 1)
        r1, c1 = np.minimum(r0 + 1, height - 1), np.minimum(c0 + 1, width - 1)
        fy, fx = np.clip(row - r0, 0, 1), np.clip(column - c0, 0, 1)
        old = images[i]
        upper = (1 - fx) * old[:, r0, c0] + fx * old[:, r0, c1]
        lower = (1 - fx) * old[:, r1, c0] + fx * old[:, r1, c1]
        result[i] = np.where(inside, (1 - fy) * upper + fy * lower, 0)
    return result
