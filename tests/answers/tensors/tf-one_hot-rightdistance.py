# task: one_hot
# verdict: right
def one_hot(labels, num_classes):
    wide = tf.cast(labels, tf.int64)[..., tf.newaxis]
    off = tf.abs(wide - tf.range(num_classes, dtype=tf.int64))
    return tf.cast(tf.maximum(1 - off, 0), tf.float32)
