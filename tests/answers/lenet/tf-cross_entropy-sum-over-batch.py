# task: cross_entropy
# verdict: wrong
# mistake: the sum over the batch is returned instead of the mean
# told: sum-over-the-batch
def cross_entropy(logits, labels):
    shifted = logits - tf.reduce_max(logits, axis=1, keepdims=True)
    log_sum = tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=1))
    picked = tf.gather(shifted, labels, axis=1, batch_dims=1)
    return tf.reduce_sum(log_sum - picked)
