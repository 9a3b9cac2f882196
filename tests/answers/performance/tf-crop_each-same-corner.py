# task: crop_each
# verdict: wrong
# mistake: the rows of the squares are right, but the columns are taken at the same places for all images
# told: one-place-for-all
def crop_each(images, tops, lefts, size):
    rows = tops[:, None] + tf.range(size, dtype=tops.dtype)
    cut = tf.gather(images, rows, axis=1, batch_dims=1)
    columns = lefts[0] + tf.range(size, dtype=lefts.dtype)
    return tf.gather(cut, columns, axis=2)
