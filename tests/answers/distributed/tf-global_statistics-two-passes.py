# task: global_statistics
# verdict: right
# way: two messages, first the sum and the number, then the squared distances from the common mean
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    add = tf.distribute.ReduceOp.SUM
    n = tf.cast(tf.shape(features)[0], features.dtype)
    total, number = context.all_reduce(add, [tf.reduce_sum(features, axis=0), n])
    mean = total / number
    squares = tf.einsum("nc,nc->c", features - mean, features - mean)
    return mean, context.all_reduce(add, squares) / number
