# task: gradient_check
# verdict: wrong
# mistake: The step of 1e-2 is so wide that the differences are not exact enough.
# told: step-too-large
def gradient_check(function, x):
    x = tf.cast(x, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    g = tf.reshape(tape.gradient(y, x), [-1]).numpy()
    worst = 0.0
    size = len(g)
    for i in range(size):
        e = tf.reshape(tf.one_hot(i, size, on_value=1e-2, off_value=0.0, dtype=tf.float64), x.shape)
        d = float(function(x + e) - function(x - e)) / 2e-2
        worst = max(worst, abs(g[i] - d) / max(abs(g[i]), abs(d), 1e-3))
    return float(worst)
