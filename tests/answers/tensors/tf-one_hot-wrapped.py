# task: one_hot
# verdict: wrong
# mistake: the class numbers are cast to the type of the labels: with uint8 labels and more than 256 classes they wrap around, and a row has several ones
# told: class-numbers-wrap
def one_hot(labels, num_classes):
    classes = tf.cast(tf.range(num_classes), labels.dtype)  # (K,)
    return tf.cast(labels[..., tf.newaxis] == classes, tf.float32)
