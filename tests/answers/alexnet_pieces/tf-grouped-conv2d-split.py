# task: grouped_conv2d
# verdict: right
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    parts = zip(tf.split(images, groups, axis=-1), tf.split(weight, groups, axis=-1))
    maps = [tf.nn.conv2d(image, kernel, 1, padding) for image, kernel in parts]
    return tf.nn.bias_add(tf.concat(maps, axis=-1), bias)
