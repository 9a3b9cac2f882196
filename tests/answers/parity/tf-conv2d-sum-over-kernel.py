# task: conv2d
# verdict: right
def conv2d(images, weight, bias, stride=1, padding=0):
    def rim(size, kernel):
        if padding != "same":
            return [padding, padding]
        needed = max((-(-size // stride) - 1) * stride + kernel - size, 0)
        return [needed // 2, needed - needed // 2]

    kh, kw = weight.shape[2:]
    border = [[0, 0], rim(images.shape[1], kh), rim(images.shape[2], kw), [0, 0]]
    padded = tf.pad(images, border)
    rows = (padded.shape[1] - kh) // stride + 1
    columns = (padded.shape[2] - kw) // stride + 1
    total = tf.convert_to_tensor(bias)
    for y in range(kh):
        for x in range(kw):
            part = padded[
                :,
                y : y + stride * (rows - 1) + 1 : stride,
                x : x + stride * (columns - 1) + 1 : stride,
            ]
            total = total + tf.tensordot(part, tf.transpose(weight[:, :, y, x]), axes=1)
    return total
