# task: grouped_conv2d
# verdict: wrong
# mistake: tower g takes every groups-th input channel, beginning with g, instead of the g-th share of neighbors
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    outputs = []
    for g, kernel in enumerate(tf.split(weight, groups, axis=3)):
        tower = images[..., g::groups]
        outputs.append(tf.nn.conv2d(tower, kernel, 1, padding))
    return tf.concat(outputs, axis=-1) + bias
