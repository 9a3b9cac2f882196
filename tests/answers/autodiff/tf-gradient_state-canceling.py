# task: gradient_state
# verdict: wrong
# mistake: the sum of the gradient's entries is compared with 0; entries that cancel are taken for "zero"
# told: sum-of-the-entries
def gradient_state(program, x):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        result = program(x)
    if not isinstance(result, tf.Tensor) or not result.dtype.is_floating:
        return "lost"
    gradient = tape.gradient(result, x)
    if gradient is None:
        return "lost"
    total = tf.reduce_sum(tf.convert_to_tensor(gradient))
    if total != 0:
        return "flows"
    return "zero"
