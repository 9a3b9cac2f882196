# task: mixed_step
# verdict: wrong
# mistake: the scaled gradients are compared with max_norm, and unscaled afterwards
# mistake: returns the scaled loss
# told: clipped-while-scaled, scaled-loss-returned
def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):  # fmt: skip
    variables = [v for pair in weights for v in pair]
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        loss = loss * scale
    gradients = tape.gradient(loss, variables)
    finite = all(bool(tf.reduce_all(tf.math.is_finite(g))) for g in gradients)
    if finite:
        if max_norm is not None:
            gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
        for variable, gradient in zip(variables, gradients, strict=True):
            variable.assign_sub(learning_rate * gradient / scale)
    return loss, finite
