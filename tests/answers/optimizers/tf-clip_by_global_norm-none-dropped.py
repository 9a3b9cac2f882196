# task: clip_by_global_norm
# verdict: wrong
# mistake: entries that are None are dropped from the list
# told: nothing-for-none
def clip_by_global_norm(gradients, max_norm):
    kept = [g for g in gradients if g is not None]
    norm = tf.sqrt(tf.add_n([tf.reduce_sum(g * g) for g in kept]))
    return [tf.where(norm > max_norm, g * max_norm / norm, g) for g in kept], norm
