# task: grouped_conv2d
# verdict: wrong
# mistake: tower g gets every groups-th channel instead of a connected share
# told: every-second-channel
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    out = weight.shape[3] // groups
    towers = []
    for g in range(groups):
        part = images[..., g::groups]
        kernels = weight[..., g * out : (g + 1) * out]
        towers.append(tf.nn.conv2d(part, kernels, strides=1, padding=padding))
    return tf.concat(towers, axis=-1) + bias
