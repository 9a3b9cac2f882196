# task: conv2d
# verdict: wrong
# mistake: the number of columns is computed from the kernel's height, so kernels that are not square give the wrong width (or windows beyond the row)
# mistake: the output has the type of the images (np.empty with dtype=images.dtype), so integer images cut the answers down to whole numbers
# told: sums-cut-to-integers
def conv2d(images, weight, bias=None, stride=1, padding=0):
    out, _, kh, kw = weight.shape
    framed = np.pad(images, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    rows = conv_output_size(images.shape[2], kh, stride, padding)
    columns = conv_output_size(images.shape[3], kh, stride, padding)
    maps = np.zeros((len(images), out, rows, columns), dtype=images.dtype)
    for row in range(rows):
        for column in range(columns):
            top, left = row * stride, column * stride
            window = framed[:, :, top:top + kh, left:left + kw]
            maps[:, :, row, column] = np.tensordot(
                window, weight[..., :window.shape[3]], axes=((1, 2, 3), (1, 2, 3)))
    if bias is not None:
        maps = maps + bias.reshape(1, -1, 1, 1)
    return maps
