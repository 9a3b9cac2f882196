# task: class_means
# verdict: wrong
# mistake: segment_mean asks for labels in ascending order; here they come in any order
# mistake: the result has as many rows as the largest label says, not num_classes: trailing classes without rows are missing

def class_means(values, labels, num_classes):
    return tf.math.segment_mean(values, labels)
