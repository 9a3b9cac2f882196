# task: patches
# verdict: wrong
# mistake: with VALID padding a size that does not divide H and W silently drops the rest, where ValueError was asked
# told: rest-dropped
def patches(images, size):
    cut = tf.image.extract_patches(
        images,
        sizes=[1, size, size, 1],
        strides=[1, size, size, 1],
        rates=[1, 1, 1, 1],
        padding="VALID",
    )
    n, rows, cols, depth = cut.shape
    return tf.reshape(cut, (n, rows * cols, depth))
