# task: patches
# verdict: wrong
# mistake: checks only that the area of an image is a multiple of the area of a patch; sides such as 2 x 8 with P = 4 pass without ValueError, and pixels are cut off or no patch is left
# told: rest-dropped
def patches(images, size):
    count, height, width, channels = images.shape
    if (height * width) % (size * size) != 0:
        raise ValueError(f"{size} does not divide {height} and {width}")
    window = [1, size, size, 1]
    cut = tf.image.extract_patches(images, window, window, [1, 1, 1, 1], "VALID")
    return tf.reshape(cut, [count, -1, size * size * channels])
