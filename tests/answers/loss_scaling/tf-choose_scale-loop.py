# task: choose_scale
# verdict: wrong
# mistake: begins with 1 and only doubles: gradients above 65,504 need a scale below 1 and get 1
# told: never-below-one
def choose_scale(gradients):
    tensors = [g for g in gradients if g is not None]
    largest = max(float(tf.reduce_max(tf.abs(g))) for g in tensors)
    finite = all(bool(tf.reduce_all(tf.math.is_finite(g))) for g in tensors)
    if not finite:
        raise ValueError("A gradient is infinite or NaN.")
    if largest == 0.0:
        raise ValueError("All gradients are zero.")
    scale = 1.0
    while largest * scale * 2 <= LARGEST:
        scale *= 2
    return scale
