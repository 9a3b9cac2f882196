# task: clip_by_global_norm
# verdict: wrong
# mistake: every gradient is clipped by its own norm
# told: one-norm-each
def clip_by_global_norm(gradients, max_norm):
    norm = tf.linalg.global_norm([g for g in gradients if g is not None])
    clipped = [None if g is None else tf.clip_by_norm(g, max_norm) for g in gradients]
    return clipped, norm
