# task: prepare_images
# verdict: right
def prepare_images(pixels):
    colors = [tf.cast(pixels[:, i], tf.float32) / 255 for i in range(3)]
    return tf.stack(colors, axis=3)
