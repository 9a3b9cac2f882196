# task: patches
# verdict: wrong
# mistake: rows and columns that are left over are cut off silently instead of a ValueError
# told: rest-dropped
def patches(images, size):
    window = [1, size, size, 1]
    cut = tf.image.extract_patches(images, window, window, [1, 1, 1, 1], "VALID")
    return tf.reshape(cut, (images.shape[0], -1, size * size * images.shape[3]))
