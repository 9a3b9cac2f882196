"""Variables and persistent tapes, one batch for states and next states, gradients of sums."""

import tensorflow as tf


def gradient_check(function, x):
    x = tf.Variable(tf.cast(x, tf.double))
    with tf.GradientTape() as tape:
        value = function(tf.convert_to_tensor(x))
    g = tf.reshape(tape.gradient(value, x), [-1])
    flat = tf.reshape(x, [-1])

    def slope(shift):
        ends = [function(tf.reshape(flat + sign * shift, x.shape)) for sign in (1.0, -1.0)]
        return (ends[0] - ends[1]) / 2e-5

    d = tf.map_fn(slope, 1e-5 * tf.eye(flat.shape[0], dtype=tf.double))
    size = tf.reduce_max(
        tf.stack([tf.abs(g), tf.abs(d), tf.fill(d.shape, tf.constant(1e-3, d.dtype))]), 0
    )
    return tf.reduce_max(tf.abs(g - d) / size).numpy()


@tf.custom_gradient
def log1pexp(x):
    y = -tf.math.log_sigmoid(-x)

    def grad(upstream):
        return upstream * (1 + tf.tanh(x / 2)) / 2

    return y, grad


def straight_through_round(x):
    return tf.grad_pass_through(tf.round)(x)


def vector_jacobian_product(function, x, vector):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        weighted = tf.tensordot(function(tf.identity(x)), vector, 1)
    return tf.convert_to_tensor(tape.gradient(weighted, x))


def jacobian_vector_product(function, x, direction):
    with tf.autodiff.ForwardAccumulator(primals=[x], tangents=[direction]) as forward:
        values = function(x)
    return tf.identity(forward.jvp(values))


def hessian_vector_product(function, x, vector):
    with tf.autodiff.ForwardAccumulator(primals=x, tangents=vector) as forward:
        with tf.GradientTape(watch_accessed_variables=False) as backward:
            backward.watch(x)
            height = function(x)
        slope = tf.convert_to_tensor(backward.gradient(height, x))
    return tf.convert_to_tensor(forward.jvp(slope))


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    now, later = tf.split(value_of(tf.concat([states, next_states], 0)), 2)
    return tf.math.reduce_mean((now - rewards - discount * tf.stop_gradient(later)) ** 2)


def gradient_state(program, x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        result = program(x)
        total = tf.reduce_sum(result) if tf.is_tensor(result) else None
    if total is None or total.dtype not in (tf.float32, tf.float64):
        return "lost"
    gradient = tape.gradient(total, x)
    states = {None: "lost", False: "zero", True: "flows"}
    return states[None if gradient is None else bool(tf.reduce_any(tf.not_equal(gradient, 0)))]
