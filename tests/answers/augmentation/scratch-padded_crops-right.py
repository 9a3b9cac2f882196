# task: padded_crops
# verdict: right
def padded_crops(images, padding, tops, lefts):
    n, c, h, w = images.shape
    p = padding
    big = np.zeros((n, c, h + 2 * p, w + 2 * p), dtype=images.dtype)
    big[..., p : p + h, p : p + w] = images
    out = np.empty_like(images)
    for i in range(n):
        out[i] = big[i, :, tops[i] : tops[i] + h, lefts[i] : lefts[i] + w]
    return out
