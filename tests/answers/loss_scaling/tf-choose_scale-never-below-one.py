# task: choose_scale
# verdict: wrong
# mistake: the search begins at 1 and only doubles, so the scale is never below 1 even if the largest magnitude is above 65,504
# told: never-below-one
def choose_scale(gradients):
    biggest = 0.0
    for g in gradients:
        if g is None or tf.size(g) == 0:
            continue
        if not bool(tf.reduce_all(tf.math.is_finite(g))):
            raise ValueError("gradients must be finite")
        biggest = max(biggest, float(tf.reduce_max(tf.abs(g))))
    if biggest == 0.0:
        raise ValueError("all gradients are zero")
    scale = 1.0
    while biggest * scale * 2.0 <= LARGEST:
        scale *= 2.0
    return scale
