# task: prepare_images
# verdict: wrong
# mistake: divides by the brightest pixel of the batch, not by 255, so that a photograph's values depend on the others

def prepare_images(pixels):
    pictures = tf.cast(tf.transpose(pixels, (0, 2, 3, 1)), tf.float32)
    return pictures / tf.reduce_max(pictures)
