# task: prepare_images
# verdict: right
def prepare_images(pixels):
    red, green, blue = tf.unstack(tf.cast(pixels, tf.float32) / 255.0, num=3, axis=1)
    return tf.stack([red, green, blue], axis=-1)
