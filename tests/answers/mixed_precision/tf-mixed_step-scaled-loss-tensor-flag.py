# task: mixed_step
# verdict: wrong
# mistake: the loss that is returned is still multiplied by the scale; the flag is a tensor instead of a Python bool
# told: finite-is-a-tensor, scaled-loss-returned
def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):  # fmt: skip
    flat = [v for pair in weights for v in pair]
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        loss = loss * scale
    grads = [g / scale for g in tape.gradient(loss, flat)]
    finite = tf.reduce_all([tf.reduce_all(tf.math.is_finite(g)) for g in grads])
    if finite:
        if max_norm is not None:
            grads, _ = tf.clip_by_global_norm(grads, max_norm)
        for v, g in zip(flat, grads):
            v.assign_sub(learning_rate * g)
    return loss, finite
