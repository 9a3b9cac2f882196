# task: clip_by_global_norm
# verdict: wrong
# mistake: the norm is the sum of the single norms, not the root of the sum of their squares
# mistake: an entry None is left out of the returned list, which gets shorter
# told: norms-added, nothing-for-none
def clip_by_global_norm(gradients, max_norm):
    gradients = [g for g in gradients if g is not None]
    norm = tf.add_n([tf.norm(g) for g in gradients])
    if norm > max_norm:
        gradients = [g * (max_norm / norm) for g in gradients]
    return gradients, norm
