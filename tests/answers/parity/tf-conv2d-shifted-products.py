# task: conv2d
# verdict: right
# way: for each place of the kernel a shifted, strided piece of the padded images times the matrix of that place, all added up
def conv2d(images, weight, bias, stride=1, padding=0):
    x = tf.convert_to_tensor(images)
    kernel = tf.cast(weight, x.dtype)
    kh, kw = kernel.shape[2:]

    def border(size, length):
        if padding != "same":
            return [padding, padding]
        needed = max((-(-size // stride) - 1) * stride + length - size, 0)
        return [needed // 2, needed - needed // 2]

    rows, columns = border(x.shape[1], kh), border(x.shape[2], kw)
    x = tf.pad(x, [[0, 0], rows, columns, [0, 0]])
    high = (x.shape[1] - kh) // stride + 1
    wide = (x.shape[2] - kw) // stride + 1
    total = tf.cast(bias, x.dtype)
    for i in range(kh):
        for j in range(kw):
            piece = x[
                :,
                i : i + (high - 1) * stride + 1 : stride,
                j : j + (wide - 1) * stride + 1 : stride,
            ]
            total = total + tf.einsum("nhwc,oc->nhwo", piece, kernel[:, :, i, j])
    return total
