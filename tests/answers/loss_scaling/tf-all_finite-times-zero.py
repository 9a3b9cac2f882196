# task: all_finite
# verdict: right
def all_finite(gradients):
    return all(bool(tf.reduce_all(g * 0 == 0)) for g in gradients if g is not None)
