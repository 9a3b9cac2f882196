# task: prepare_images
# verdict: wrong
# mistake: rows and columns are exchanged; integers are divided without a cast to float32 first, which makes float64
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 3, 2, 1))
    return tf.cast(pictures, tf.float64) / 255
