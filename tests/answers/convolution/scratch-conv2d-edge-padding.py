# task: conv2d
# verdict: wrong
# mistake: the border is made with np.pad(mode="edge"), which repeats the outermost pixels instead of adding zeros
# told: integers-overflow, padding-copies-the-edge
def conv2d(images, weight, bias=None, stride=1, padding=0):
    sides = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    framed = np.pad(images, sides, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(
        framed, weight.shape[2:], axis=(2, 3)
    )[:, :, ::stride, ::stride]
    maps = np.einsum("nchwuv,ocuv->nohw", windows, weight).astype(float)
    if bias is not None:
        maps += bias[:, None, None]
    return maps
