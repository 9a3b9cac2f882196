# task: cross_entropy
# verdict: right
def cross_entropy(logits, labels):
    top = tf.stop_gradient(tf.reduce_max(logits, axis=1, keepdims=True))
    shifted = logits - top
    mask = tf.one_hot(labels, tf.shape(logits)[1], dtype=logits.dtype)
    own = tf.reduce_sum(mask * shifted, 1)
    return tf.reduce_mean(tf.math.log(tf.reduce_sum(tf.exp(shifted), 1)) - own)
