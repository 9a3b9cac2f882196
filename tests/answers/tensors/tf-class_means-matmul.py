# task: class_means
# verdict: right
def class_means(values, labels, num_classes):
    hot = tf.one_hot(labels, num_classes, dtype=values.dtype)
    return tf.math.divide_no_nan(tf.einsum("nk,nd->kd", hot, values), tf.reduce_sum(hot, 0)[:, None])
