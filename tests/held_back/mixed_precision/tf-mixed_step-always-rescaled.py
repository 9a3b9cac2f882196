# task: mixed_step
# verdict: wrong
# mistake: with max_norm the gradients always get exactly that norm, also if theirs is smaller (they are scaled up)
def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):  # fmt: skip
    variables = [v for pair in weights for v in pair]
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        scaled = loss * scale
    gradients = [tf.cast(g, tf.float32) / scale for g in tape.gradient(scaled, variables)]
    finite = all(bool(tf.reduce_all(tf.math.is_finite(g))) for g in gradients)
    if finite:
        if max_norm is not None:
            norm = tf.linalg.global_norm(gradients)
            gradients = [g * max_norm / norm for g in gradients]
        for variable, gradient in zip(variables, gradients):
            variable.assign_sub(learning_rate * gradient)
    return loss, finite
