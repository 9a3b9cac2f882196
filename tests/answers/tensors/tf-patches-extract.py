# task: patches
# verdict: right
def patches(images, size):
    n, h, w, c = images.shape
    if h % size or w % size:
        raise ValueError("size must divide both sides")
    window = [1, size, size, 1]
    x = tf.image.extract_patches(images, window, window, [1, 1, 1, 1], "VALID")
    return tf.reshape(x, [-1, (h // size) * (w // size), size * size * c])
