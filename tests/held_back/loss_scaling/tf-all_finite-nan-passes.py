# task: all_finite
# verdict: wrong
# mistake: only looks for infinities; NaN passes (the largest magnitude is compared with infinity, and NaN is not equal to it)
def all_finite(gradients):
    for gradient in gradients:
        if gradient is not None and bool(tf.reduce_any(tf.abs(gradient) == float("inf"))):
            return False
    return True
