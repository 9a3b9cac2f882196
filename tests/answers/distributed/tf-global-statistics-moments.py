# task: global_statistics
# verdict: wrong
# mistake: The variances of the replicas are averaged, without the difference between their means.
# mistake: The means are averaged as if all parts had equal sizes.
# told: means-averaged, variances-averaged
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    mean, variance = tf.nn.moments(features, axes=[0])
    return context.all_reduce("mean", mean), context.all_reduce("mean", variance)
