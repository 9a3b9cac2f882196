# task: class_means
# verdict: wrong
# mistake: segment_mean needs sorted labels, and these come in any order
def class_means(values, labels, num_classes):
    means = tf.math.segment_mean(values, labels)
    return tf.pad(means, [[0, num_classes - means.shape[0]], [0, 0]])
