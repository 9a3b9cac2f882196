# task: global_statistics
# verdict: wrong
# mistake: the variance is divided by N - 1
# told: sample-variance
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    n = context.all_reduce("SUM", tf.cast(tf.shape(features)[0], features.dtype))
    mean = context.all_reduce("SUM", tf.reduce_sum(features, axis=0)) / n
    spread = context.all_reduce("SUM", tf.reduce_sum((features - mean) ** 2, axis=0))
    return mean, spread / (n - 1)
