# task: cross_entropy
# verdict: wrong
# mistake: the largest logit of the whole batch is subtracted instead of the largest of each image, so a row of small logits underflows to log(0)
# told: one-maximum-for-all
def cross_entropy(logits, labels):
    logits = tf.convert_to_tensor(logits)
    z = logits - tf.reduce_max(logits)
    log_sum = tf.math.log(tf.reduce_sum(tf.exp(z), axis=1))
    true_ones = tf.gather(z, labels, axis=1, batch_dims=1)
    return tf.reduce_mean(log_sum - true_ones)
