# task: average_gradients
# verdict: right
def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    own = tf.cast(count, tf.float32)
    everybody = context.all_reduce(tf.distribute.ReduceOp.SUM, own)
    parts = []
    for gradient in map(tf.convert_to_tensor, gradients):
        share = tf.cast(own, gradient.dtype) / tf.cast(everybody, gradient.dtype)
        parts.append(share * gradient)
    return [context.all_reduce(tf.distribute.ReduceOp.SUM, part) for part in parts]
