# task: mixed_step
# verdict: wrong
# mistake: the gradients are clipped to max_norm before they are divided by the scale
# mistake: finite is returned as a tensor, not as a Python bool
# told: clipped-while-scaled, finite-is-a-tensor
def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):  # fmt: skip
    variables = [v for pair in weights for v in pair]
    with tf.GradientTape() as tape:
        x = tf.cast(inputs, half)
        for i, (w, b) in enumerate(weights):
            x = tf.matmul(x, tf.cast(w, half)) + tf.cast(b, half)
            if i != len(weights) - 1:
                x = tf.nn.relu(x)
        loss = tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(
                labels=labels, logits=tf.cast(x, tf.float32)
            )
        )
        scaled = loss * scale
    grads = tape.gradient(scaled, variables)
    finite = tf.reduce_all([tf.reduce_all(tf.math.is_finite(g)) for g in grads])
    if finite:
        if max_norm is not None:
            grads, _ = tf.clip_by_global_norm(grads, max_norm)
        for v, g in zip(variables, grads):
            v.assign_sub(learning_rate * g / scale)
    return loss, finite
