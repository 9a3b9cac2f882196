# task: clip_by_global_norm
# verdict: right
def clip_by_global_norm(gradients, max_norm):
    flat = tf.concat(
        [tf.reshape(g, [-1]) for g in gradients if g is not None], axis=0
    )
    norm = tf.sqrt(tf.tensordot(flat, flat, axes=1))
    factor = tf.where(norm > max_norm, max_norm / norm, tf.ones_like(norm))
    clipped = tf.nest.map_structure(
        lambda g: g if g is None else g * factor, list(gradients)
    )
    return clipped, norm
