# task: global_accuracy
# verdict: right
# way: a vector of weights, 1 for places that count, times the hits by tensordot
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    steps = tf.range(tf.shape(logits)[0])
    places = tf.cast(context.replica_id_in_sync_group, tf.int32)
    places = places + steps * context.num_replicas_in_sync
    weights = tf.cast(places < tf.cast(num_examples, tf.int32), tf.float32)
    answers = tf.argmax(logits, axis=1, output_type=tf.int64)
    hits = tf.cast(answers == tf.cast(labels, tf.int64), tf.float32)
    total = context.all_reduce("sum", tf.tensordot(weights, hits, 1))
    return total / tf.cast(num_examples, tf.float32)
