# task: prepare_images
# verdict: wrong
# mistake: tf.image.convert_image_dtype divides by the largest number of the integer type, which is 255 for uint8 only: int32 or int64 pixels become nearly 0
# told: divided-by-the-range-of-the-type
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 2, 3, 1))
    return tf.image.convert_image_dtype(pictures, tf.float32)
