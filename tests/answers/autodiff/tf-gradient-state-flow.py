# task: gradient_state
# verdict: wrong
# mistake: A result that is no tensor makes the tape fail to be asked, and is called zero.
# told: indexed-slices-as-objects, numbers-called-zero
def gradient_state(program, x):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = program(x)
        if not tf.is_tensor(y):
            return "zero"
        total = tf.reduce_sum(y)
    g = tape.gradient(total, x)
    if g is None:
        return "lost"
    return "flows" if bool(tf.reduce_any(g != 0)) else "zero"
