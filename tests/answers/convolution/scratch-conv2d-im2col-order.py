# task: conv2d
# verdict: wrong
# mistake: the columns of the window matrix are in the order (height, width, channel), those of the flattened kernels in (channel, height, width): with more than one channel pixels meet the wrong weights
# told: flattened-in-two-orders
def conv2d(images, weight, bias=None, stride=1, padding=0):
    from numpy.lib.stride_tricks import sliding_window_view

    border = (padding, padding)
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), border, border))
    outputs, _, height, width = weight.shape
    windows = sliding_window_view(padded, (height, width), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]  # (N, C, rows, columns, kh, kw)
    count, _, rows, columns = windows.shape[:4]
    table = windows.transpose(0, 2, 3, 4, 5, 1).reshape(count, rows, columns, -1)
    answers = table @ weight.reshape(outputs, -1).T
    if bias is not None:
        answers = answers + bias
    return answers.transpose(0, 3, 1, 2)
