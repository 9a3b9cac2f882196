# task: global_statistics
# verdict: right
# way: count and sums in one vector; then a second reduction of squared distances from the common mean
def global_statistics(features):
    context = tf.distribute.get_replica_context()
    count = tf.cast(tf.shape(features)[:1], features.dtype)  # (1,)
    packed = tf.concat([count, tf.einsum("nc->c", features)], axis=0)
    packed = context.all_reduce("sum", packed)
    mean = packed[1:] / packed[0]
    away = features - mean
    squares = context.all_reduce("sum", tf.einsum("nc,nc->c", away, away))
    return mean, squares / packed[0]
