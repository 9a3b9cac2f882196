# task: all_finite
# verdict: wrong
# mistake: only the first tensor is looked at
# mistake: looks at the sum, which overflows for large finite numbers
# told: first-tensor-decides, sum-overflows
def all_finite(gradients):
    for gradient in gradients:
        if gradient is not None:
            total = tf.reduce_sum(gradient)
            return bool(tf.math.is_finite(total))
    return True
