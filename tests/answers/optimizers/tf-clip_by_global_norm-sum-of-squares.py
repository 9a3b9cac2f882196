# task: clip_by_global_norm
# verdict: right
def clip_by_global_norm(gradients, max_norm):
    present = [tf.reduce_sum(g * g) for g in gradients if g is not None]
    norm = tf.sqrt(tf.add_n(present))
    factor = tf.where(norm > max_norm, max_norm / norm, tf.ones_like(norm))
    return [g if g is None else g * factor for g in gradients], norm
