# task: prepare_images
# verdict: wrong
# mistake: tf.image.convert_image_dtype divides by the largest number of the integer type; right for uint8, but int32 or int64 pixels come out as nearly 0
# told: divided-by-the-range-of-the-type
def prepare_images(pixels):
    pictures = tf.stack(tf.unstack(pixels, axis=1), axis=-1)  # (N, H, W, 3)
    return tf.image.convert_image_dtype(pictures, tf.float32)
