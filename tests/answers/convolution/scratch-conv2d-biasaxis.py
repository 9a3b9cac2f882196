# task: conv2d
# verdict: wrong
# mistake: the bias is added without new axes, so it meets the last axis (the columns) instead of the output channels
# told: bias-on-the-last-axis
def conv2d(images, weight, bias=None, stride=1, padding=0):
    x = np.pad(images, ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2)).astype(float)
    kh, kw = weight.shape[2:]
    if kh > x.shape[2] or kw > x.shape[3]:
        raise ValueError("kernel does not fit")
    windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    out = np.einsum("ncijhw,ochw->noij", windows, weight)
    if bias is not None:
        out = out + bias
    return out
