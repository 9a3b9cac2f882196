# task: grouped_conv2d
# verdict: wrong
# mistake: the towers' outputs are stacked on a new last axis and flattened, so their channels come interleaved (first of each tower, second of each ...) instead of one tower after the other
# told: outputs-interleaved
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    shares = tf.split(images, groups, axis=-1)
    kernels = tf.split(weight, groups, axis=-1)
    found = [
        tf.nn.conv2d(share, kernel, strides=1, padding=padding)
        for share, kernel in zip(shares, kernels)
    ]
    together = tf.stack(found, axis=-1)  # (N, H, W, O / groups, groups)
    shape = tf.shape(together)
    together = tf.reshape(together, [shape[0], shape[1], shape[2], shape[3] * shape[4]])
    return tf.nn.bias_add(together, bias)
