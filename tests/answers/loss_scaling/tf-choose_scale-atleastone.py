# task: choose_scale
# verdict: wrong
# mistake: the scale is never below 1, even if the gradients are larger than 65,504
# told: never-below-one
def choose_scale(gradients):
    values = [tf.reshape(g, [-1]) for g in gradients if g is not None]
    values = tf.abs(tf.concat(values, axis=0))
    if not bool(tf.reduce_all(tf.math.is_finite(values))):
        raise ValueError("a gradient is infinite or NaN")
    largest = float(tf.reduce_max(values))
    if largest == 0:
        raise ValueError("all gradients are zero")
    power = math.floor(math.log2(LARGEST / largest))
    return 2.0 ** max(power, 0)
