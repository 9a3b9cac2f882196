# task: one_hot
# verdict: wrong
# mistake: casts the class numbers to the type of the labels, where they wrap around: with uint8 labels and more than 256 classes a label gets several ones

def one_hot(labels, num_classes):
    labels = tf.convert_to_tensor(labels)
    classes = tf.cast(tf.range(num_classes), labels.dtype)
    return tf.cast(tf.equal(labels[..., tf.newaxis], classes), tf.float32)
