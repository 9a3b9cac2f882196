# task: global_accuracy
# verdict: wrong
# mistake: the mean of the replicas' accuracies, although one with a repeated example has fewer that count
# told: accuracies-averaged
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    rank = context.replica_id_in_sync_group
    places = tf.range(tf.shape(labels)[0]) * context.num_replicas_in_sync + rank
    counts = tf.cast(places < num_examples, tf.float32)  # (n,)
    predictions = tf.argmax(logits, axis=1, output_type=tf.int64)
    hits = tf.cast(predictions == tf.cast(labels, tf.int64), tf.float32)
    own = tf.math.divide_no_nan(tf.reduce_sum(hits * counts), tf.reduce_sum(counts))
    return context.all_reduce(tf.distribute.ReduceOp.MEAN, own)
