# task: global_accuracy
# verdict: wrong
# mistake: The place is computed with rank times the number of replicas plus k.
# told: repeated-hits-counted
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    k = tf.range(tf.shape(labels)[0])
    places = context.replica_id_in_sync_group * context.num_replicas_in_sync + k
    hits = (tf.argmax(logits, 1, tf.int32) == tf.cast(labels, tf.int32)) & (places < num_examples)
    return context.all_reduce("sum", tf.reduce_sum(tf.cast(hits, tf.float32))) / num_examples
