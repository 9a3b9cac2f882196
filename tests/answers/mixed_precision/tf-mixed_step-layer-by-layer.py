# task: mixed_step
# verdict: wrong
# mistake: whether gradients are finite is asked for one variable after the other while they are updated; if a later one overflowed, the earlier ones have changed already
# told: judged-one-by-one
def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):  # fmt: skip
    flat = [variable for pair in weights for variable in pair]
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        scaled = loss * scale
    gradients = [g / scale for g in tape.gradient(scaled, flat)]
    if max_norm is not None:
        total = tf.add_n(
            [
                tf.reduce_sum(tf.square(g))
                for g in gradients
                if bool(tf.reduce_all(tf.math.is_finite(g)))
            ]
            or [tf.constant(0.0)]
        )
        norm = tf.sqrt(total)
        if norm > max_norm:
            gradients = [g * (max_norm / norm) for g in gradients]
    for variable, gradient in zip(flat, gradients):
        if not bool(tf.reduce_all(tf.math.is_finite(gradient))):
            return loss, False
        variable.assign_sub(learning_rate * gradient)
    return loss, True
