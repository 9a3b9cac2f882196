# task: prepare_images
# verdict: wrong
# mistake: Height and width are exchanged, as the axes are fully reversed.
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 3, 2, 1))
    return tf.cast(pictures, tf.float32) / 255
