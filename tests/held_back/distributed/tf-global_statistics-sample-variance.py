# task: global_statistics
# verdict: wrong
# mistake: the variance is divided by N - 1
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    count = tf.cast(tf.shape(features)[0], features.dtype)
    total, count = context.all_reduce("SUM", [tf.reduce_sum(features, axis=0), count])
    mean = total / count
    squares = context.all_reduce("SUM", tf.reduce_sum((features - mean) ** 2, axis=0))
    return mean, squares / (count - 1)
