# task: class_means
# verdict: wrong
# mistake: num_classes is ignored, classes behind the largest label that occurs are missing
# told: classes-counted-from-the-labels
def class_means(values, labels, num_classes):
    segments = tf.reduce_max(labels) + 1
    return tf.math.unsorted_segment_mean(values, labels, segments)
