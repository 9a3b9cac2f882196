# task: mixed_cross_entropy
# verdict: wrong
# mistake: the logarithm of the softmax is taken, which is minus infinity for large logits
# told: own-softmax-overflows
def mixed_cross_entropy(logits, labels, partners, share):
    log_p = tf.math.log(tf.nn.softmax(logits, axis=1))
    own = -tf.gather(log_p, labels, axis=1, batch_dims=1)
    other = -tf.gather(log_p, partners, axis=1, batch_dims=1)
    return tf.reduce_mean(share * own + (1 - share) * other)
