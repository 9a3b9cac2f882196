# task: class_means
# verdict: wrong
# mistake: the sums of each class are divided by the number of all rows instead of those of the class
# told: divided-by-all-rows
def class_means(values, labels, num_classes):
    sums = tf.math.unsorted_segment_sum(values, labels, num_classes)
    return sums / tf.cast(tf.shape(values)[0], values.dtype)
