# task: conv2d
# verdict: right
# way: one matrix product for each place of the kernel, added up over shifted and strided views of the padded image
def conv2d(images, weight, bias=None, stride=1, padding=0):
    out, channels, kh, kw = weight.shape
    n, _, height, width = images.shape
    rows = conv_output_size(height, kh, stride, padding)
    columns = conv_output_size(width, kw, stride, padding)
    kind = np.result_type(images.dtype, weight.dtype, np.float32)
    framed = np.zeros((n, channels, height + 2 * padding, width + 2 * padding), kind)
    framed[:, :, padding:padding + height, padding:padding + width] = images
    maps = np.zeros((n, out, rows * columns), kind)
    for u, v in np.ndindex(kh, kw):
        seen = framed[:, :, u:u + stride * (rows - 1) + 1:stride,
                      v:v + stride * (columns - 1) + 1:stride]
        maps += weight[:, :, u, v].astype(kind) @ seen.reshape(n, channels, -1)
    maps = maps.reshape(n, out, rows, columns)
    return maps if bias is None else maps + np.reshape(bias, (-1, 1, 1))
