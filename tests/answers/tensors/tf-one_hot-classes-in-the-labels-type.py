# task: one_hot
# verdict: wrong
# mistake: the numbers of the classes are cast to the type of the labels; with int8 or uint8 labels and more than 128 or 256 classes they wrap around, so a label gets several ones, and -1 in int8 gets one at class 255
# told: class-numbers-wrap
def one_hot(labels, num_classes):
    classes = tf.cast(tf.range(num_classes), labels.dtype)
    equal = tf.equal(tf.expand_dims(labels, -1), classes)
    return tf.cast(equal, tf.float32)
