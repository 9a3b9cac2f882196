# task: conv2d
# verdict: wrong
# mistake: "same" always adds kernel size - 1 zeros per axis, as for stride 1, instead of as many as this stride needs
def conv2d(images, weight, bias, stride=1, padding=0):
    kernel = tf.transpose(weight, (2, 3, 1, 0))
    if padding == "same":
        border = [((k - 1) // 2, k - 1 - (k - 1) // 2) for k in kernel.shape[:2]]
    else:
        border = [(padding, padding)] * 2
    padded = tf.pad(images, [(0, 0), *border, (0, 0)])
    return tf.nn.conv2d(padded, kernel, stride, "VALID") + bias
