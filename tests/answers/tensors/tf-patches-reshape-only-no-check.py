# task: patches
# verdict: wrong
# mistake: the axes are not exchanged between the reshapes, so a row mixes several patches; sizes that P does not divide raise TensorFlow's error or none instead of ValueError
# told: reshaped-only, sizes-not-checked
def patches(images, size):
    n, height, width, channels = images.shape
    count = (height // size) * (width // size)
    return tf.reshape(images, (n, count, size * size * channels))
