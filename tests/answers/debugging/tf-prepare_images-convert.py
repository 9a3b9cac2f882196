# task: prepare_images
# verdict: wrong
# mistake: convert_image_dtype divides by the largest number of the input's type: 255 only for uint8, 2 ** 31 - 1 for int32
# told: divided-by-the-range-of-the-type
def prepare_images(pixels):
    pictures = tf.transpose(pixels, (0, 2, 3, 1))  # (N, H, W, 3)
    return tf.image.convert_image_dtype(pictures, tf.float32)
