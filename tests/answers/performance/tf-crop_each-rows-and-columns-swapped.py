# task: crop_each
# verdict: wrong
# mistake: the tops are used for the columns and the lefts for the rows
# told: tops-and-lefts-exchanged
def crop_each(images, tops, lefts, size):
    steps = tf.range(size)
    rows = tf.cast(lefts, tf.int32)[:, None] + steps
    columns = tf.cast(tops, tf.int32)[:, None] + steps
    strips = tf.gather(images, rows, axis=1, batch_dims=1)
    return tf.gather(strips, columns, axis=2, batch_dims=1)
