# task: global_accuracy
# verdict: wrong
# mistake: the right answers are divided by the number of all places, those of the repeated examples included, instead of by num_examples
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    n = tf.shape(labels)[0]
    places = context.replica_id_in_sync_group + tf.range(n) * context.num_replicas_in_sync
    answers = tf.argmax(logits, axis=1, output_type=tf.int32)
    right = (answers == tf.cast(labels, tf.int32)) & (places < num_examples)
    right = tf.reduce_sum(tf.cast(right, tf.float32))
    right, total = context.all_reduce("SUM", [right, tf.cast(n, tf.float32)])
    return right / total
