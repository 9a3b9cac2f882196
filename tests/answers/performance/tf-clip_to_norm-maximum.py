# task: clip_to_norm
# verdict: right
def clip_to_norm(gradients, max_norm):
    squares = [tf.reduce_sum(tf.square(g)) for g in gradients]
    norm = tf.sqrt(tf.math.add_n(squares))
    limit = tf.cast(max_norm, norm.dtype)
    divisor = tf.maximum(norm, limit)
    return [tf.math.multiply(g, limit / divisor) for g in gradients]
