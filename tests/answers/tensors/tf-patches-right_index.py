# task: patches
# verdict: right
def patches(images, size):
    import numpy as np

    _, h, w, c = images.shape
    if h % size or w % size:
        raise ValueError(f"{size} does not divide {h} and {w}")
    places = np.arange(h * w).reshape(h // size, size, w // size, size)
    places = places.swapaxes(1, 2).reshape(-1)
    pixels = tf.gather(tf.reshape(images, (-1, h * w, c)), places, axis=1)
    count = (h // size) * (w // size)
    return tf.reshape(pixels, (-1, count, size * size * c))
