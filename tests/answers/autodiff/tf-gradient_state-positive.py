# task: gradient_state
# verdict: wrong
# mistake: asks the tape for zeros instead of None, so that a lost gradient is called "zero" and "lost" never comes from a tensor
# mistake: only positive entries count as flowing, a gradient with negative entries alone is called "zero"
# told: only-positive-entries, zeros-asked-for
def gradient_state(program, x):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        out = program(x)
        if not tf.is_tensor(out):
            return "lost"
        if out.dtype == tf.bool:
            out = tf.cast(out, tf.float32)
        total = tf.reduce_sum(out)
    grad = tape.gradient(
        total, x, unconnected_gradients=tf.UnconnectedGradients.ZERO
    )
    if grad is None:
        return "lost"
    grad = tf.convert_to_tensor(grad)
    return "flows" if bool(tf.reduce_any(grad > 0)) else "zero"
