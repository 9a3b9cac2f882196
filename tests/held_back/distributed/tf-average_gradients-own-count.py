# task: average_gradients
# verdict: wrong
# mistake: divides by this replica's own count times the number of replicas, which is not the total where they differ (and gives each replica another result)
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    result = []
    for gradient in gradients:
        weight = tf.cast(count, gradient.dtype)
        total = context.all_reduce(tf.distribute.ReduceOp.SUM, gradient * weight)
        result.append(total / (weight * context.num_replicas_in_sync))
    return result
