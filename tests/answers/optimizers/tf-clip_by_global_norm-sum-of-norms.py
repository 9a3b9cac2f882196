# task: clip_by_global_norm
# verdict: wrong
# mistake: the norms of the gradients are added instead of their squares
# told: norms-added
def clip_by_global_norm(gradients, max_norm):
    norm = tf.add_n([tf.norm(g) for g in gradients if g is not None])
    factor = tf.minimum(1.0, max_norm / norm)
    return [None if g is None else g * factor for g in gradients], norm
