# task: grouped_conv2d
# verdict: wrong
# mistake: The towers' maps are added up instead of standing side by side.
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    parts = zip(tf.split(images, groups, axis=-1), tf.split(weight, groups, axis=-1))
    maps = [tf.nn.conv2d(image, kernel, 1, padding) for image, kernel in parts]
    return tf.nn.bias_add(tf.concat([tf.add_n(maps)] * groups, axis=-1), bias)
