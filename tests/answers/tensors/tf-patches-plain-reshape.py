# task: patches
# verdict: wrong
# mistake: a single reshape cuts rows of memory, not squares
# told: reshaped-only
def patches(images, size):
    n, h, w, c = images.shape
    if h % size or w % size:
        raise ValueError("size must divide both sides")
    return tf.reshape(images, [n, h // size * (w // size), size * size * c])
