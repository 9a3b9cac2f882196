# task: patches
# verdict: right
# mistake: none; unusual because tf.nn.space_to_depth does the cutting

def patches(images, size):
    n, h, w, c = images.shape
    if h % size or w % size:
        raise ValueError(f"{size} does not divide {h} and {w}")
    if size > 1:  # space_to_depth takes no blocks of 1
        images = tf.nn.space_to_depth(images, size)
    return tf.reshape(images, (n, (h // size) * (w // size), size * size * c))
