# task: average_gradients
# verdict: wrong
# mistake: the gradients are averaged with equal weight for each replica
# told: every-process-counts-alike
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    return list(context.all_reduce(tf.distribute.ReduceOp.MEAN, gradients))
