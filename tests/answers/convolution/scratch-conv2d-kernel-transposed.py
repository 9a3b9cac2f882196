# task: conv2d
# verdict: wrong
# mistake: The kernel's rows and columns are exchanged.
# told: kernel-transposed
def conv2d(images, weight, bias=None, stride=1, padding=0):
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, weight.shape[:1:-1], axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    result = np.einsum("nchwyx,ocxy->nohw", windows, weight)
    return result if bias is None else result + np.reshape(bias, (1, -1, 1, 1))
