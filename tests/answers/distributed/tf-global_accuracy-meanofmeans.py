# task: global_accuracy
# verdict: wrong
# mistake: the place num_examples still counts (<= instead of <)
# mistake: the mean of the accuracies of the replicas instead of a count divided by a count
def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    rank = context.replica_id_in_sync_group
    places = rank + tf.range(tf.shape(labels)[0]) * context.num_replicas_in_sync
    valid = tf.cast(places <= num_examples, tf.float32)
    answers = tf.argmax(logits, axis=1, output_type=labels.dtype)
    right = tf.cast(answers == labels, tf.float32) * valid
    accuracy = tf.math.divide_no_nan(tf.reduce_sum(right), tf.reduce_sum(valid))
    return context.all_reduce(tf.distribute.ReduceOp.MEAN, accuracy)
