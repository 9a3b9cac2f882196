# task: conv2d
# verdict: right
def conv2d(images, weight, bias=None, stride=1, padding=0):
    from numpy.lib.stride_tricks import sliding_window_view

    kernel = weight.shape[2:]
    for size, k in zip(images.shape[2:], kernel):
        conv_output_size(size, k, stride=stride, padding=padding)
    kind = np.result_type(images, weight, np.float32)
    border = (padding, padding)
    padded = np.pad(images.astype(kind), ((0, 0), (0, 0), border, border))
    windows = sliding_window_view(padded, kernel, axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]  # (N, C, H', W', kh, kw)
    maps = np.tensordot(windows, weight, axes=([1, 4, 5], [1, 2, 3]))
    if bias is not None:
        maps = maps + bias  # channels are last here
    return np.moveaxis(maps, -1, 1)
