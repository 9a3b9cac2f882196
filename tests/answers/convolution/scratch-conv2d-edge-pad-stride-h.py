# task: conv2d
# verdict: wrong
# mistake: The padding repeats the edge instead of zeros.
# mistake: The stride only acts on the rows.
# told: padding-copies-the-edge
def conv2d(images, weight, bias=None, stride=1, padding=0):
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), (padding, padding), (padding, padding)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, weight.shape[2:], axis=(2, 3))
    windows = windows[:, :, ::stride, :]
    result = np.einsum("nchwyx,ocyx->nohw", windows, weight)
    return result if bias is None else result + np.reshape(bias, (1, -1, 1, 1))
