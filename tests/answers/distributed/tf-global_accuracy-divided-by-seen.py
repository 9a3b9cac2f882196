# task: global_accuracy
# verdict: wrong
# mistake: hits are counted for real places only but divided by all places that were seen
# told: divided-by-all-places
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    rank = context.replica_id_in_sync_group
    n = tf.shape(labels)[0]
    places = rank + tf.range(n) * context.num_replicas_in_sync
    hits = tf.argmax(logits, axis=1, output_type=tf.int64) == tf.cast(labels, tf.int64)
    real = tf.cast(hits & (places < num_examples), tf.float32)
    sums = context.all_reduce("SUM", [tf.reduce_sum(real), tf.cast(n, tf.float32)])
    return sums[0] / sums[1]
