# task: cross_entropy
# verdict: wrong
# mistake: the softmax is computed without subtracting the largest logit, and overflows
# told: exponentials-overflow
def cross_entropy(logits, labels):
    e = tf.exp(logits)
    p = tf.gather(e, labels, batch_dims=1) / tf.reduce_sum(e, -1)
    return -tf.reduce_mean(tf.math.log(p))
