# task: average_gradients
# verdict: wrong
# mistake: the plain mean over the replicas, the numbers of examples are ignored
# told: every-process-counts-alike
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    return context.all_reduce(tf.distribute.ReduceOp.MEAN, gradients)
