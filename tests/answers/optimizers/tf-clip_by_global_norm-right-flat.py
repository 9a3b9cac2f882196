# task: clip_by_global_norm
# verdict: right
def clip_by_global_norm(gradients, max_norm):
    there = [g for g in gradients if g is not None]
    flat = tf.concat([tf.reshape(g, [-1]) for g in there], axis=0)
    norm = tf.norm(flat)
    bound = tf.cast(max_norm, norm.dtype)
    # norm 0 gives infinity, and the smaller one is 1
    factor = tf.minimum(tf.ones_like(norm), bound / norm)
    clipped = tf.nest.map_structure(lambda g: g * factor, there)
    rest = iter(clipped)
    return [None if g is None else next(rest) for g in gradients], norm
