# task: cross_entropy
# verdict: wrong
# mistake: the mean is taken over all N * num_classes entries of the one-hot product, so the loss is num_classes times too small
# mistake: the largest logit is not subtracted, exp(1000) overflows
# told: exponentials-overflow, mean-over-classes-too
def cross_entropy(logits, labels):
    classes = logits.shape[-1]
    targets = tf.one_hot(labels, classes, dtype=logits.dtype)
    log_z = tf.math.log(tf.reduce_sum(tf.exp(logits), axis=1, keepdims=True))
    log_p = logits - log_z
    return -tf.reduce_mean(targets * log_p)
