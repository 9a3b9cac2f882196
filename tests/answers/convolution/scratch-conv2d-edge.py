# task: conv2d
# verdict: wrong
# mistake: the border repeats the pixels of the edge (mode="edge") instead of zeros
# told: padding-copies-the-edge
def conv2d(images, weight, bias=None, stride=1, padding=0):
    from numpy.lib.stride_tricks import sliding_window_view

    kh, kw = weight.shape[2:]
    conv_output_size(images.shape[2], kh, stride, padding)
    conv_output_size(images.shape[3], kw, stride, padding)
    border = [(0, 0), (0, 0), (padding, padding), (padding, padding)]
    padded = np.pad(images.astype(float), border, mode="edge")
    windows = sliding_window_view(padded, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    maps = np.einsum("nchwij,ocij->nohw", windows, weight)
    if bias is not None:
        maps = maps + bias.reshape(1, -1, 1, 1)
    return maps
