# task: global_statistics
# verdict: wrong
# mistake: the variance is the weighted mean of the replicas' own variances: that between their means is missing
# told: variances-averaged
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    count = tf.cast(tf.shape(features)[0], features.dtype)
    mean, variance = tf.nn.moments(features, axes=[0])
    total, mean_sum, variance_sum = context.all_reduce(
        tf.distribute.ReduceOp.SUM, [count, count * mean, count * variance]
    )
    return mean_sum / total, variance_sum / total
