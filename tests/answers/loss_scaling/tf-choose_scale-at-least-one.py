# task: choose_scale
# verdict: wrong
# mistake: a scale below 1 is never chosen
# mistake: an infinite gradient is not refused
def choose_scale(gradients):
    top = max(float(tf.reduce_max(tf.abs(g))) for g in gradients if g is not None)
    if top == 0 or math.isnan(top):
        raise ValueError("no scale")
    scale = 1.0
    while scale * 2 * top <= LARGEST:
        scale *= 2
    return scale
