# task: crop_each
# verdict: wrong
# mistake: crop_and_resize returns float32, whatever type the images have
# mistake: it interpolates between pixels at normalized places, so values are only nearly those of the images
# told: cut-by-interpolation
def crop_each(images, tops, lefts, size):
    shape = tf.cast(tf.shape(images), tf.float32)
    h, w = shape[1] - 1, shape[2] - 1
    tops, lefts = tf.cast(tops, tf.float32), tf.cast(lefts, tf.float32)
    boxes = tf.stack(
        [tops / h, lefts / w, (tops + size - 1) / h, (lefts + size - 1) / w], axis=1
    )
    return tf.image.crop_and_resize(images, boxes, tf.range(tf.shape(images)[0]), (size, size))
