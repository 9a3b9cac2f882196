# task: one_hot
# verdict: wrong
# mistake: the classes stand along the first axis instead of the last
# told: classes-on-the-first-axis
def one_hot(labels, num_classes):
    labels = tf.cast(labels, tf.int64)
    classes = tf.range(num_classes, dtype=tf.int64)
    classes = tf.reshape(classes, [-1] + [1] * len(labels.shape))
    return tf.cast(classes == labels[None], tf.float32)
