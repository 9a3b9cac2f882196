"""NumPy between the calls, rules of custom_gradient inside, tapes within graphs."""

import numpy as np
import tensorflow as tf


def gradient_check(function, x):
    x = tf.cast(x, tf.float64).numpy()
    point = tf.constant(x)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(point)
        value = function(point)
    worst = 0
    for place, g in np.ndenumerate(tape.gradient(value, point).numpy()):
        up, down = x.copy(), x.copy()
        up[place] += 1e-5
        down[place] -= 1e-5
        d = (function(tf.constant(up)) - function(tf.constant(down))).numpy() / 2e-5
        worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst


def log1pexp(x):
    @tf.custom_gradient
    def rule(x):
        value = tf.nn.relu(x) + tf.math.log1p(tf.exp(-tf.abs(x)))
        return value, lambda upstream: tf.multiply(tf.sigmoid(x), upstream)

    return rule(x)


def straight_through_round(x):
    @tf.custom_gradient
    def rule(x):
        return tf.math.rint(x), tf.identity

    return rule(x)


def vector_jacobian_product(function, x, vector):
    @tf.function(autograph=False)
    def product(x, vector):
        return tf.gradients(function(x), x, grad_ys=vector)[0]

    return product(x, vector)


def jacobian_vector_product(function, x, direction):
    @tf.function(autograph=False)
    def product(x, direction):
        values = function(x)
        u = tf.zeros_like(values)
        (back,) = tf.gradients(values, x, grad_ys=u)
        return tf.gradients(back, u, grad_ys=direction)[0]

    return product(x, direction)


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    later = tf.stop_gradient(value_of(next_states))
    return tf.reduce_mean(tf.math.squared_difference(value_of(states), rewards + discount * later))


def gradient_state(program, x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        result = program(x)
    if isinstance(result, tf.Tensor) and result.dtype.is_floating:
        gradient = tape.gradient(result, x)
        if gradient is not None:
            return "flows" if np.any(tf.convert_to_tensor(gradient).numpy()) else "zero"
    return "lost"
