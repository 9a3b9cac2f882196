# task: prepare_images
# verdict: right
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 2, 3, 1))
    return tf.cast(pictures, tf.float32) / 255
