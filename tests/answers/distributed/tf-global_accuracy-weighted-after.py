# task: global_accuracy
# verdict: right
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    rank = tf.cast(context.replica_id_in_sync_group, tf.int64)
    size = context.num_replicas_in_sync
    places = rank + size * tf.range(tf.shape(labels, out_type=tf.int64)[0])
    counts = tf.cast(places < tf.cast(num_examples, tf.int64), tf.float32)
    right = tf.cast(tf.equal(tf.argmax(logits, axis=1), tf.cast(labels, tf.int64)), tf.float32)
    hits = tf.tensordot(right, counts, 1)
    return context.all_reduce("SUM", hits) / tf.cast(num_examples, tf.float32)
