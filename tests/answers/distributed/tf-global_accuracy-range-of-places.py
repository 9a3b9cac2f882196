# task: global_accuracy
# verdict: right
# way: the number of examples that count is computed in closed form, and the rest of the part cut off
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    world = context.num_replicas_in_sync
    rank = tf.cast(context.replica_id_in_sync_group, tf.int64)
    # rank + k * world < num_examples  <=>  k < ceil((num_examples - rank) / world)
    counted = (tf.cast(num_examples, tf.int64) - rank + world - 1) // world
    counted = tf.maximum(counted, 0)
    answers = tf.argmax(logits, axis=1)[:counted]
    right = tf.math.count_nonzero(
        tf.equal(answers, tf.cast(labels, tf.int64)[:counted]), dtype=tf.float32
    )
    return context.all_reduce("sum", right) / tf.cast(num_examples, tf.float32)
