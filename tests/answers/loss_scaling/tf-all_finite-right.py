# task: all_finite
# verdict: right
def all_finite(gradients):
    # x - x is 0 for finite numbers, and NaN for all others
    differences = (tf.subtract(g, g) for g in gradients if g is not None)
    return not any(bool(tf.reduce_any(tf.not_equal(d, 0))) for d in differences)
