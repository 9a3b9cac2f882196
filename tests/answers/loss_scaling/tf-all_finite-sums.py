# task: all_finite
# verdict: wrong
# mistake: looks at the sums of the gradients, which may overflow although every element is finite
# told: sum-overflows
def all_finite(gradients):
    for gradient in gradients:
        if gradient is None:
            continue
        if not bool(tf.math.is_finite(tf.reduce_sum(gradient))):
            return False
    return True
