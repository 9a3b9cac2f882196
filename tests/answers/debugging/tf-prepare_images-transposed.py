# task: prepare_images
# verdict: wrong
# mistake: the axes are simply reversed, so that rows and columns are exchanged: (N, W, H, 3)
# mistake: whole-number division by 255 before the cast: nearly everything becomes 0
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 3, 2, 1)) // 255
    return tf.cast(pictures, tf.float32)
