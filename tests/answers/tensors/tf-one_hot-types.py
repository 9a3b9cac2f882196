# task: one_hot
# verdict: wrong
# mistake: tf.range makes int32, and labels of another integer type cannot be compared with it
# mistake: the result has the type of the labels instead of float32
# told: integer-types-mixed, integers-returned
def one_hot(labels, num_classes):
    classes = tf.range(num_classes)
    return tf.cast(tf.equal(labels[..., tf.newaxis], classes), labels.dtype)
