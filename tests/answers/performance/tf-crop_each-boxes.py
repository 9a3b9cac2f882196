# task: crop_each
# verdict: wrong
# mistake: crop_and_resize wants boxes in units of H - 1 and W - 1 that end at the last pixel; top / H to (top + size) / H is a little more than the square, and the numbers are interpolated
# mistake: crop_and_resize returns float32 whatever the dtype of the images
# told: boxes-of-the-whole-size, cut-by-interpolation
def crop_each(images, tops, lefts, size):
    shape = tf.shape(images)
    height, width = tf.cast(shape[1], tf.float32), tf.cast(shape[2], tf.float32)
    top, left = tf.cast(tops, tf.float32), tf.cast(lefts, tf.float32)
    boxes = tf.stack(
        [top / height, left / width, (top + size) / height, (left + size) / width],
        axis=1,
    )
    return tf.image.crop_and_resize(images, boxes, tf.range(shape[0]), (size, size))
