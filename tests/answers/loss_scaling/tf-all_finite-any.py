# task: all_finite
# verdict: wrong
# mistake: one finite element in each tensor is enough
# told: one-good-element-suffices
def all_finite(gradients):
    return all(bool(tf.reduce_any(tf.math.is_finite(g))) for g in gradients if g is not None)
