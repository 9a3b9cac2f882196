# task: crop_each
# verdict: right
def crop_each(images, tops, lefts, size):
    steps = tf.range(size)
    rows = tf.cast(tops, tf.int32)[:, None] + steps
    cols = tf.cast(lefts, tf.int32)[:, None] + steps
    x = tf.gather(images, rows, axis=1, batch_dims=1)
    return tf.transpose(tf.gather(tf.transpose(x, [0, 2, 1, 3]), cols, axis=1, batch_dims=1), [0, 2, 1, 3])
