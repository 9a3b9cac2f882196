# task: cross_entropy
# verdict: wrong
# mistake: the largest logit of the whole batch is subtracted everywhere; in a row whose logits all lie far below it every exponential underflows, and the loss is infinite or NaN
# told: one-maximum-for-all
def cross_entropy(logits, labels):
    z = logits - tf.reduce_max(logits)
    log_sum = tf.math.log(tf.reduce_sum(tf.exp(z), axis=1))
    own = tf.reduce_sum(z * tf.one_hot(labels, logits.shape[1], dtype=z.dtype), axis=1)
    return tf.reduce_mean(log_sum - own)
