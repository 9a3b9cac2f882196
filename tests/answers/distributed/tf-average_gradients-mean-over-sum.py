# task: average_gradients
# verdict: wrong
# mistake: the weighted gradients are reduced with MEAN but divided by the total count, which is a SUM, so the result is too small by the number of replicas
# told: divided-twice
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    total = context.all_reduce(tf.distribute.ReduceOp.SUM, tf.cast(count, tf.float32))
    weighted = [g * tf.cast(count, g.dtype) for g in gradients]
    summed = context.all_reduce(tf.distribute.ReduceOp.MEAN, weighted)
    return [g / tf.cast(total, g.dtype) for g in summed]
