# task: grouped_conv2d
# verdict: wrong
# mistake: tower g takes every groups-th channel of the images instead of the g-th share in one piece
# mistake: the argument padding is ignored
# told: every-second-channel, padding-not-used
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    kernels = tf.split(weight, groups, axis=-1)
    towers = [
        tf.nn.conv2d(images[..., g::groups], kernels[g], strides=1, padding="VALID")
        for g in range(groups)
    ]
    return tf.concat(towers, axis=-1) + bias
