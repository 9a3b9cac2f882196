# task: prepare_images
# verdict: wrong
# mistake: the order of the axes turns rows into columns: (N, W, H, 3)
# mistake: the pixels are divided by the largest number of their type, which is 255 for uint8 only
# told: rows-and-columns-exchanged, divided-by-the-range-of-the-type
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 3, 2, 1))
    return tf.cast(pictures, tf.float32) / float(pixels.dtype.max)
