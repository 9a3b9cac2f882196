# task: cross_entropy
# verdict: wrong
# mistake: a small constant inside the logarithm caps the loss of large logits
# mistake: the number of classes is fixed to 10
# told: probabilities-plus-1e-7, ten-classes-in-the-loss
def cross_entropy(logits, labels):
    shifted = logits - tf.reduce_max(logits, axis=1, keepdims=True)
    exps = tf.exp(shifted)
    probabilities = exps / tf.reduce_sum(exps, axis=1, keepdims=True)
    target = tf.one_hot(labels, 10, dtype=logits.dtype)
    log_p = tf.math.log(probabilities + 1e-7)
    return -tf.reduce_mean(tf.reduce_sum(target * log_p, axis=1))
