# task: cross_entropy
# verdict: right
def cross_entropy(logits, labels):
    size = logits.shape[-1]
    hot = tf.equal(tf.range(size)[None, :], tf.cast(labels, tf.int32)[:, None])
    own = tf.reduce_sum(tf.where(hot, logits, tf.zeros_like(logits)), axis=1, keepdims=True)
    gaps = logits - own
    top = tf.stop_gradient(tf.maximum(tf.reduce_max(gaps, axis=1, keepdims=True), 0.0))
    losses = top[:, 0] + tf.math.log(tf.reduce_sum(tf.exp(gaps - top), axis=1))
    return tf.reduce_mean(losses)
