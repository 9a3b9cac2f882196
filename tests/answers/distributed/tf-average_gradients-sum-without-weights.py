# task: average_gradients
# verdict: wrong
# mistake: the gradients are added up without the factor count / total
# told: gradients-added-up
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    return [context.all_reduce(tf.distribute.ReduceOp.SUM, gradient) for gradient in gradients]
