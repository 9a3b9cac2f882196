# task: gradient_state
# verdict: wrong
# mistake: a gradient that comes back as IndexedSlices (from tf.gather) is compared as a Python object, which is always unequal to 0: "flows" even where all is zero

def gradient_state(program, x):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        result = program(x)
        if not tf.is_tensor(result):
            return "lost"
    if not result.dtype.is_floating:
        return "lost"
    gradient = tape.gradient(result, x)
    if gradient is None:
        return "lost"
    return "flows" if tf.reduce_any(gradient != 0) else "zero"
