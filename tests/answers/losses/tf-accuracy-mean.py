# task: accuracy
# verdict: right
def accuracy(logits, labels):
    best = tf.math.argmax(logits, axis=-1, output_type=tf.int64)
    return tf.math.count_nonzero(best == tf.cast(labels, tf.int64)).numpy().item() / logits.shape[0]
