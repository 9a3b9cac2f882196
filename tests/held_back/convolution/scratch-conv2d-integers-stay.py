# task: conv2d
# verdict: wrong
# mistake: the result has the common type of images and weight: for integer images and kernels it holds integers, asked were floats (and a bias of fractions cannot be added)

def conv2d(images, weight, bias=None, stride=1, padding=0):
    p = padding
    images = np.pad(images, ((0, 0), (0, 0), (p, p), (p, p)))
    n, _, height, width = images.shape
    filters, _, kh, kw = weight.shape
    h_out = conv_output_size(height, kh, stride)
    w_out = conv_output_size(width, kw, stride)
    maps = np.zeros((n, filters, h_out, w_out), np.result_type(images, weight))
    for i in range(h_out):
        for j in range(w_out):
            top, left = i * stride, j * stride
            window = images[:, :, top : top + kh, left : left + kw]
            maps[:, :, i, j] = np.tensordot(window, weight, ((1, 2, 3), (1, 2, 3)))
    if bias is not None:
        maps += bias[:, None, None]
    return maps
