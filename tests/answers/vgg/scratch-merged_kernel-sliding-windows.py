# task: merged_kernel
# verdict: right
# way: the first kernel gets a border of zeros, and all windows of it meet the turned second kernel in one einsum
def merged_kernel(first, second):
    lh, lw = second.shape[2:]
    border = ((0, 0), (0, 0), (lh - 1, lh - 1), (lw - 1, lw - 1))
    padded = np.pad(first, border)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (lh, lw), axis=(2, 3))
    return np.einsum("mcyxij,omij->ocyx", windows, second[:, :, ::-1, ::-1])
