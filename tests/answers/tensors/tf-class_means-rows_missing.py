# task: class_means
# verdict: wrong
# mistake: segment_mean makes rows up to the largest label that occurs; num_classes is ignored and empty classes at the end have no row
# told: classes-counted-from-the-labels
def class_means(values, labels, num_classes):
    order = tf.argsort(labels)  # segment_mean wants sorted labels
    return tf.math.segment_mean(
        tf.gather(values, order), tf.gather(labels, order)
    )
