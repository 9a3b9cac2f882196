# task: clip_to_norm
# verdict: wrong
# mistake: the norms of the tensors are added up, instead of the root of the sum of their squares
def clip_to_norm(gradients, max_norm):
    norm = tf.add_n([tf.norm(g) for g in gradients])
    factor = tf.where(norm > max_norm, max_norm / norm, tf.ones_like(norm))
    return [g * factor for g in gradients]
