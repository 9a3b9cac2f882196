# task: all_finite
# verdict: right
from functools import reduce


def all_finite(gradients):
    def also(so_far, gradient):
        if gradient is None:
            return so_far
        gap = tf.subtract(gradient, gradient)  # inf - inf and NaN are NaN
        return so_far and int(tf.math.count_nonzero(tf.math.is_nan(gap))) == 0

    return reduce(also, gradients, True)
