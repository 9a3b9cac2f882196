# task: average_gradients
# verdict: wrong
# mistake: The reduction is the plain mean over the replicas, whatever their numbers of examples.
# told: every-process-counts-alike
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    weight = tf.cast(count, gradients[0].dtype)
    total = context.all_reduce("sum", weight)
    return [context.all_reduce(tf.distribute.ReduceOp.MEAN, g) for g in gradients]
