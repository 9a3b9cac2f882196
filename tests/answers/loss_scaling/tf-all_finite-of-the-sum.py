# task: all_finite
# verdict: wrong
# mistake: the sum of each gradient is looked at and not its elements; finite fp16 elements whose sum overflows are called not finite
# told: sum-overflows
def all_finite(gradients):
    for gradient in gradients:
        if gradient is not None:
            total = tf.reduce_sum(gradient)
            if not bool(tf.math.is_finite(total)):
                return False
    return True
