# task: cross_entropy
# verdict: right
# way: logarithms of sums by einsum after a shift that the gradient does not see, and the label's logit through pairs of indices
def cross_entropy(logits, labels):
    shift = tf.stop_gradient(tf.reduce_max(logits, axis=1))
    lower = logits - shift[:, None]
    log_sums = tf.math.log(tf.einsum("nk->n", tf.exp(lower)))
    labels = tf.cast(labels, tf.int64)
    rows = tf.range(tf.shape(labels, out_type=tf.int64)[0])
    own = tf.gather_nd(lower, tf.stack([rows, labels], axis=1))
    count = tf.cast(tf.shape(labels)[0], logits.dtype)
    return tf.reduce_sum(log_sums - own) / count
