# task: clip_to_norm
# verdict: right
# way: norms of the tensors with tf.norm, their norm, and max_norm over the larger of both
def clip_to_norm(gradients, max_norm):
    each = [tf.norm(tf.reshape(g, [-1])) for g in gradients]
    whole = tf.norm(tf.stack([tf.cast(one, tf.float64) for one in each]))
    bound = tf.constant(max_norm, tf.float64)
    factor = bound / tf.maximum(whole, bound)
    return [g * tf.cast(factor, g.dtype) for g in gradients]
