# task: conv2d
# verdict: right
def conv2d(images, weight, bias, stride=1, padding=0):
    images = tf.convert_to_tensor(images)
    weight = tf.cast(weight, images.dtype)
    border, sizes = [[0, 0]], []
    for size, kernel in zip(images.shape[1:3], weight.shape[2:]):
        if padding == "same":
            count = -(-size // stride)
            zeros = max((count - 1) * stride + kernel - size, 0)
            border.append([zeros // 2, zeros - zeros // 2])
        else:
            count = (size + 2 * padding - kernel) // stride + 1
            border.append([padding, padding])
        sizes.append(count)
    padded = tf.pad(images, border + [[0, 0]])
    total = tf.cast(bias, images.dtype)
    for row in range(weight.shape[2]):
        for column in range(weight.shape[3]):
            seen = padded[
                :, row:row + (sizes[0] - 1) * stride + 1:stride,
                column:column + (sizes[1] - 1) * stride + 1:stride,
            ]
            total += tf.einsum("nhwc,oc->nhwo", seen, weight[:, :, row, column])
    return total
