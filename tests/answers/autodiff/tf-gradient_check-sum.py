# task: gradient_check
# verdict: wrong
# mistake: divides by |g| + |d| + 0.001 instead of by max(|g|, |d|, 0.001), so that errors come out at half their size
# told: divided-by-the-sum-and-more
def gradient_check(function, x):
    x = tf.cast(x, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    g = tape.gradient(y, x, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    g = tf.reshape(tf.convert_to_tensor(g), [-1]).numpy()
    h = 1e-5
    flat = tf.reshape(x, [-1])
    n = int(flat.shape[0])
    largest = 0.0
    for i in range(n):
        e = h * tf.one_hot(i, n, dtype=tf.float64)
        up = float(function(tf.reshape(flat + e, x.shape)))
        down = float(function(tf.reshape(flat - e, x.shape)))
        d = (up - down) / (2 * h)
        error = abs(g[i] - d) / (abs(g[i]) + abs(d) + 0.001)
        largest = max(largest, float(error))
    return largest
