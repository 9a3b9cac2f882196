# task: cross_entropy
# verdict: wrong
# mistake: the largest logit of the whole batch is subtracted, not that of each row, so that a row far below it becomes log 0
# mistake: the number of classes is taken to be 10
# told: exponentials-overflow, ten-classes-in-the-loss
def cross_entropy(logits, labels):
    shifted = logits - tf.reduce_max(logits)
    sums = tf.reduce_sum(tf.exp(shifted), axis=1, keepdims=True)
    log_p = shifted - tf.math.log(sums)
    targets = tf.one_hot(labels, 10, dtype=logits.dtype)
    return -tf.reduce_mean(tf.reduce_sum(targets * log_p, axis=1))
