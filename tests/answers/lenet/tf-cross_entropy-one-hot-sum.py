# task: cross_entropy
# verdict: wrong
# mistake: the sum over the batch is returned, not the mean
# told: sum-over-the-batch
def cross_entropy(logits, labels):
    shifted = logits - tf.stop_gradient(tf.reduce_max(logits, axis=1, keepdims=True))
    norm = tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=1))
    own = tf.gather(shifted, labels, axis=1, batch_dims=1)
    return tf.reduce_sum(norm - own)
