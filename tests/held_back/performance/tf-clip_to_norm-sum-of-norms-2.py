# task: clip_to_norm
# verdict: wrong
# mistake: the norms of the tensors are added up, instead of taking the root of the sum of their squares; with more than one tensor the norm is too large and clips too much
# mistake: min(norm, max_norm) / norm is 0 / 0 where all gradients are zero, so zeros become NaN
# told: norms-added-up, zeros-become-nan
def clip_to_norm(gradients, max_norm):
    norm = tf.add_n([tf.norm(gradient) for gradient in gradients])
    factor = tf.minimum(norm, max_norm) / norm
    return [factor * gradient for gradient in gradients]
