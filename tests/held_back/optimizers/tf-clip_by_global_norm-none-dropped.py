# task: clip_by_global_norm
# verdict: wrong
# mistake: entries that are None are dropped from the list instead of staying None in their places

def clip_by_global_norm(gradients, max_norm):
    gradients = [g for g in gradients if g is not None]
    norm = tf.sqrt(sum(tf.reduce_sum(g * g) for g in gradients))
    factor = tf.minimum(1.0, max_norm / norm)
    return [g * factor for g in gradients], norm
