# task: global_accuracy
# verdict: wrong
# mistake: example k of a replica is taken to stand at rank * n + k (contiguous blocks) instead of rank + k * number of replicas, so of the repeated examples the wrong ones are left out
# told: places-in-blocks
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    n = tf.shape(labels)[0]
    first = tf.cast(context.replica_id_in_sync_group, n.dtype) * n
    places = first + tf.range(n)
    right = tf.equal(tf.argmax(logits, axis=1), tf.cast(labels, tf.int64))
    right = tf.logical_and(right, places < num_examples)
    found = tf.reduce_sum(tf.cast(right, tf.float32))
    found = context.all_reduce(tf.distribute.ReduceOp.SUM, found)
    return found / tf.cast(num_examples, tf.float32)
