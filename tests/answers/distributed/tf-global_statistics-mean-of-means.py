# task: global_statistics
# verdict: wrong
# mistake: the replicas' means and mean squares are averaged with equal weights (ReduceOp.MEAN), which is wrong when the parts have different numbers of examples
# told: means-averaged
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    mean, square = context.all_reduce(
        tf.distribute.ReduceOp.MEAN,
        [tf.reduce_mean(features, axis=0), tf.reduce_mean(features**2, axis=0)])
    return mean, square - mean**2
