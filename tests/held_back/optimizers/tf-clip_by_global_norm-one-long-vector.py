# task: clip_by_global_norm
# verdict: right
# mistake: none; unusual because all gradients are joined to one long vector, whose norm is taken, and the factor is chosen by tf.where

def clip_by_global_norm(gradients, max_norm):
    flat = [tf.reshape(g, [-1]) for g in gradients if g is not None]
    norm = tf.norm(tf.concat(flat, axis=0))
    limit = tf.cast(max_norm, norm.dtype)
    factor = tf.where(norm > limit, limit / norm, tf.ones_like(norm))
    return [None if g is None else factor * g for g in gradients], norm
