# task: gradient_check
# verdict: right
def gradient_check(function, x):
    import numpy as np

    point = tf.cast(tf.convert_to_tensor(x), tf.float64)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(point)
        value = function(point)
    gradient = tape.gradient(
        value, point, unconnected_gradients=tf.UnconnectedGradients.ZERO
    )
    g = np.ravel(tf.convert_to_tensor(gradient).numpy())
    here = point.numpy()
    h = 1e-5

    def at(shift):
        moved = tf.constant(here + shift.reshape(here.shape), tf.float64)
        return float(function(moved))

    d = np.array([
        (at(h * unit) - at(-h * unit)) / (2 * h) for unit in np.eye(here.size)
    ])
    scale = np.maximum(np.maximum(abs(g), abs(d)), 0.001)
    return float(np.max(abs(g - d) / scale, initial=0.0))
