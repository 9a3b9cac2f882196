# task: class_means
# verdict: right
def class_means(values, labels, num_classes):
    return tf.math.unsorted_segment_mean(values, labels, num_segments=num_classes)
