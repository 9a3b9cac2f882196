# task: clip_to_norm
# verdict: wrong
# mistake: the norms of the tensors are added, not their squares
# told: norms-added-up
def clip_to_norm(gradients, max_norm):
    norm = tf.add_n([tf.norm(g) for g in gradients])
    factor = max_norm / tf.maximum(norm, max_norm)
    return [g * factor for g in gradients]
