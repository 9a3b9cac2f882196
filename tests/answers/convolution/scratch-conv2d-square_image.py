# task: conv2d
# verdict: wrong
# mistake: the number of rows is used for the columns as well, right for square images and kernels only
# told: rows-for-columns
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, height, width = images.shape
    o, _, kh, kw = weight.shape
    places = conv_output_size(height, kh, stride=stride, padding=padding)
    p = padding
    padded = np.zeros((n, c, height + 2 * p, width + 2 * p))
    padded[:, :, p : p + height, p : p + width] = images
    maps = np.zeros((n, o, places, places))
    for u in range(kh):
        for v in range(kw):
            for row in range(places):
                for column in range(places):
                    pixel = padded[:, :, row * stride + u, column * stride + v]
                    maps[:, :, row, column] += pixel @ weight[:, :, u, v].T
    if bias is not None:
        maps += bias[:, None, None]
    return maps
