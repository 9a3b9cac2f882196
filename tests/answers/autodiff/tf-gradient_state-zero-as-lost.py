# task: gradient_state
# verdict: wrong
# mistake: a gradient of all zeros is called "lost"
# told: indexed-slices-as-objects, zeros-called-lost
def gradient_state(program, x):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        result = program(x)
        if not isinstance(result, (tf.Tensor, tf.Variable)):
            return "lost"
        total = tf.reduce_sum(result)
    if not total.dtype.is_floating:
        return "lost"
    gradient = tape.gradient(total, x)
    if gradient is None or not bool(tf.reduce_any(gradient != 0)):
        return "lost"
    return "flows"
