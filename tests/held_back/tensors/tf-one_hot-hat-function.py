# task: one_hot
# verdict: right
# way: arithmetic without a comparison: 1 - |label - k|, cut off at zero, after labels outside were moved to -1 or K
def one_hot(labels, num_classes):
    wide = tf.cast(labels, tf.int64)[..., tf.newaxis]
    wide = tf.clip_by_value(wide, -1, num_classes)
    distance = tf.abs(wide - tf.range(num_classes, dtype=tf.int64))
    return tf.cast(tf.maximum(1 - distance, 0), tf.float32)
