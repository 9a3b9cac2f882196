# task: mixed_step
# verdict: wrong
# mistake: whether to take the step is decided by the loss, which stays finite when gradients overflow, so infinite and NaN gradients go into the weights
# mistake: the gradients are clipped to max_norm while they are still scaled, and divided by the scale afterwards, so the step is far too short
# told: clipped-while-scaled, looks-at-the-loss-only
def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):
    flat = [variable for pair in weights for variable in pair]
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        scaled = loss * scale
    gradients = tape.gradient(scaled, flat)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    finite = bool(tf.math.is_finite(loss))
    if finite:
        for variable, gradient in zip(flat, gradients):
            variable.assign_sub(learning_rate * tf.cast(gradient, tf.float32) / scale)
    return loss, finite
