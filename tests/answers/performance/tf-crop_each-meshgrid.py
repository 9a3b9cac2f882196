# task: crop_each
# verdict: wrong
# mistake: rows and columns come from meshgrid in the order "xy": the squares are transposed
# told: rows-and-columns-exchanged
def crop_each(images, tops, lefts, size):
    tops = tf.cast(tops, tf.int32)
    lefts = tf.cast(lefts, tf.int32)
    down, right = tf.meshgrid(tf.range(size), tf.range(size))
    rows = tops[:, None, None] + down[None]  # (N, size, size)
    columns = lefts[:, None, None] + right[None]
    places = tf.stack([rows, columns], axis=-1)
    return tf.gather_nd(images, places, batch_dims=1)
