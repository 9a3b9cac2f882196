# task: grouped_conv2d
# verdict: wrong
# mistake: the kernels are not split: output channels are dealt out in turn (every groups-th) instead of in equal shares
# told: kernels-dealt-out-to-the-towers
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    parts = tf.split(images, groups, axis=-1)
    outs = [
        tf.nn.conv2d(x, weight[..., g::groups], 1, padding) for g, x in enumerate(parts)
    ]
    return tf.concat(outs, axis=-1) + bias
