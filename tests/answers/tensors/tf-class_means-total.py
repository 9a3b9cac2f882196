# task: class_means
# verdict: wrong
# mistake: divides every sum by the number of all rows N, instead of by the number of rows of the class
# mistake: the number of classes is taken from the largest label, num_classes is ignored, so trailing empty classes are missing
# told: classes-counted-from-the-labels, divided-by-all-rows
def class_means(values, labels, num_classes):
    k = tf.reduce_max(labels) + 1
    sums = tf.math.unsorted_segment_sum(values, labels, k)
    n = tf.cast(tf.shape(values)[0], values.dtype)
    return sums / n
