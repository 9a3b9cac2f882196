# task: one_hot
# verdict: wrong
# mistake: labels outside the classes are wrapped around by the modulus instead of giving zeros
def one_hot(labels, num_classes):
    labels = tf.cast(labels, tf.int64) % num_classes
    return tf.gather(tf.eye(num_classes), labels)
