# task: average_gradients
# verdict: wrong
# mistake: the summed gradients are divided by this replica's count times the number of replicas, not by the sum of all counts; with unequal parts the results are wrong, and different on each replica
# told: own-count-times-processes
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    replicas = context.num_replicas_in_sync
    averaged = []
    for gradient in gradients:
        own = tf.cast(count, gradient.dtype)
        total = context.all_reduce(tf.distribute.ReduceOp.SUM, gradient * own)
        averaged.append(total / (own * replicas))
    return averaged
