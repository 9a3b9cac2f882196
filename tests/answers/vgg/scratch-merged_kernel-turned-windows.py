# task: merged_kernel
# verdict: right
# way: a full convolution by sliding windows: the first kernel padded, the second turned by 180 degrees, one einsum
def merged_kernel(first, second):
    lh, lw = second.shape[2:]
    wide = np.pad(first, ((0, 0), (0, 0), (lh - 1, lh - 1), (lw - 1, lw - 1)))
    windows = np.lib.stride_tricks.sliding_window_view(wide, (lh, lw), axis=(2, 3))
    return np.einsum("mcyxuv,omuv->ocyx", windows, second[:, :, ::-1, ::-1])
