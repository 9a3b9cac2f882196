# task: max_pool2d
# verdict: wrong
# mistake: the stride is used for the rows only, windows move by kernel_size along the columns
# mistake: the search begins at -1, so that a window whose values are all smaller gives -1

def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    n, c, height, width = images.shape
    h_out = conv_output_size(height, kernel_size, stride)
    w_out = conv_output_size(width, kernel_size, kernel_size)
    best = np.full((n, c, h_out, w_out), -1, dtype=images.dtype)
    for i in range(h_out):
        for j in range(w_out):
            for u in range(kernel_size):
                for v in range(kernel_size):
                    value = images[:, :, i * stride + u, j * kernel_size + v]
                    best[:, :, i, j] = np.maximum(best[:, :, i, j], value)
    return best
