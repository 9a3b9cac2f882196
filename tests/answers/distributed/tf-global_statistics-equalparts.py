# task: global_statistics
# verdict: wrong
# mistake: the size of the whole batch is taken for the own n times the number of replicas
# told: parts-taken-for-equal
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    n = tf.cast(tf.shape(features)[0] * context.num_replicas_in_sync, features.dtype)
    add = tf.distribute.ReduceOp.SUM
    mean = context.all_reduce(add, tf.reduce_sum(features, axis=0)) / n
    squares = tf.reduce_sum(tf.square(features - mean), axis=0)
    return mean, context.all_reduce(add, squares) / n
