# task: gradient_check
# verdict: wrong
# mistake: x is not converted to float64, so everything is computed in its own type
# told: input-type-kept
def gradient_check(function, x):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    gradient = tf.reshape(tape.gradient(y, x), [-1]).numpy()
    step, worst = 1e-5, 0.0
    size = gradient.shape[0]
    for k in range(size):
        unit = tf.reshape(step * tf.one_hot(k, size, dtype=x.dtype), x.shape)
        d = float(function(x + unit) - function(x - unit)) / (2 * step)
        g = float(gradient[k])
        worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst
