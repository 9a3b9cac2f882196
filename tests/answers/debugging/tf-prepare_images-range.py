# task: prepare_images
# verdict: wrong
# mistake: values are divided by the largest one in the batch, not by 255
# told: brightest-pixel-is-one
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 2, 3, 1))
    pictures = tf.cast(pictures, tf.float32)
    return pictures / tf.reduce_max(pictures)
