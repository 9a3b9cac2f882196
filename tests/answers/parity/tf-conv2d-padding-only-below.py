# task: conv2d
# verdict: wrong
# mistake: an int padding adds its zeros only at the end of each axis; the kernel is transposed with input and output maps swapped
# told: maps-of-the-kernel-exchanged
def conv2d(images, weight, bias, stride=1, padding=0):
    kernel = tf.transpose(weight, (2, 3, 0, 1))
    if padding == "same":
        maps = tf.nn.conv2d(images, kernel, stride, "SAME")
    else:
        border = [[0, 0], [0, 2 * padding], [0, 2 * padding], [0, 0]]
        maps = tf.nn.conv2d(tf.pad(images, border), kernel, stride, "VALID")
    return maps + bias
