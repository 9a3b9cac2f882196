# task: choose_scale
# verdict: wrong
# mistake: the search doubles upward from 1 and never halves, so gradients above 65,504 get the scale 1 where it has to be below 1
# told: never-below-one
def choose_scale(gradients):
    largest = 0.0
    for gradient in gradients:
        if gradient is not None and int(tf.size(gradient)) > 0:
            here = float(tf.reduce_max(tf.abs(gradient)))
            if math.isnan(here) or not bool(tf.reduce_all(tf.math.is_finite(gradient))):
                raise ValueError("a gradient is not finite")
            largest = max(largest, here)
    if largest == 0.0:
        raise ValueError("all gradients are zero")
    scale = 1.0
    while largest * (2.0 * scale) <= LARGEST:
        scale *= 2.0
    return scale
