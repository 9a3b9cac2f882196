# task: average_gradients
# verdict: right
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    weight = tf.cast(count, gradients[0].dtype)
    total = context.all_reduce("sum", weight)
    return [context.all_reduce(tf.distribute.ReduceOp.SUM, g * weight) / total for g in gradients]
