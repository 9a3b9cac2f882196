# task: grouped_conv2d
# verdict: wrong
# mistake: padding is ignored, every convolution is made with "SAME" (default here is "VALID")
# mistake: the bias is forgotten
# told: always-padded, bias-forgotten
def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    towers = []
    image_parts = tf.split(images, groups, axis=-1)
    kernel_parts = tf.split(weight, groups, axis=-1)
    for x, w in zip(image_parts, kernel_parts):
        towers.append(tf.nn.conv2d(x, w, strides=1, padding="SAME"))
    return tf.concat(towers, axis=-1)
