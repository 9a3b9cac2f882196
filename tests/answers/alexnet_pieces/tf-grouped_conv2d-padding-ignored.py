# task: grouped_conv2d
# verdict: wrong
# mistake: the padding argument is not used and it is always VALID
# told: padding-not-used
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    parts = tf.split(images, groups, axis=-1)
    kernels = tf.split(weight, groups, axis=-1)
    towers = [tf.nn.conv2d(p, k, 1, "VALID") for p, k in zip(parts, kernels)]
    return tf.concat(towers, axis=-1) + bias
