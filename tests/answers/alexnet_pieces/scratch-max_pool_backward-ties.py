# task: max_pool_backward
# verdict: wrong
# mistake: with several largest values all of them get the full gradient, not just the first in reading order
# mistake: the result has the dtype of the maps, so that for integer maps fractional gradients are cut off (a float array is asked)
# told: dtype-of-the-maps, gradient-to-all-that-tie
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    dmaps = np.zeros_like(maps)
    rows, cols = upstream.shape[2:]
    for r in range(rows):
        for c in range(cols):
            ys = slice(r * stride, r * stride + kernel_size)
            xs = slice(c * stride, c * stride + kernel_size)
            patch = maps[:, :, ys, xs]
            mask = patch == patch.max(axis=(2, 3), keepdims=True)
            share = mask * upstream[:, :, r, c][:, :, None, None]
            dmaps[:, :, ys, xs] += share.astype(maps.dtype)
    return dmaps
