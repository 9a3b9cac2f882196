# task: average_gradients
# verdict: right
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    own = tf.cast(count, tf.float64)
    share = own / context.all_reduce(tf.distribute.ReduceOp.SUM, own)
    weighted = [tf.math.multiply_no_nan(g, tf.cast(share, g.dtype)) for g in gradients]
    return [context.all_reduce(tf.distribute.ReduceOp.SUM, g) for g in weighted]
