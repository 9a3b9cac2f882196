# task: class_means
# verdict: wrong
# mistake: tf.math.segment_mean makes as many rows as the largest label that occurs plus one; if the last classes have no rows, theirs are missing and the shape is not (K, D)
# told: classes-counted-from-the-labels
def class_means(values, labels, num_classes):
    order = tf.argsort(labels, stable=True)
    return tf.math.segment_mean(tf.gather(values, order), tf.gather(labels, order))
