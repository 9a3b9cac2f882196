# task: max_pool2d
# verdict: wrong
# mistake: windows that hang over the edge are kept, cut off at the border
# told: max-pool-windows-hang-over
def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    n, c, h, w = images.shape
    tops = range(0, h - kernel_size + stride, stride)
    lefts = range(0, w - kernel_size + stride, stride)
    out = np.empty((n, c, len(tops), len(lefts)), dtype=images.dtype)
    for i, top in enumerate(tops):
        for j, left in enumerate(lefts):
            window = images[
                :, :, top : top + kernel_size, left : left + kernel_size
            ]
            out[:, :, i, j] = window.max(axis=(2, 3))
    return out
