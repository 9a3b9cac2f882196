"""Two tapes for the product with a direction, logaddexp, custom gradients outside."""

import tensorflow as tf


def gradient_check(function, x):
    x = tf.Variable(tf.cast(x, tf.float64))
    with tf.GradientTape() as tape:
        value = function(x)
    gradient = tape.gradient(value, x).numpy().ravel()
    start, worst, h = x.numpy(), 0.0, 4e-6
    for i, one in enumerate(gradient):
        ends = []
        for sign in (-1, 1):
            moved = start.copy()
            moved.flat[i] += sign * h
            ends.append(float(function(tf.constant(moved))))
        slope = (ends[1] - ends[0]) / (2 * h)
        worst = max(worst, abs(one - slope) / max(abs(one), abs(slope), 0.001))
    return float(worst)


@tf.custom_gradient
def log1pexp(x):
    return tf.where(x > 0, x + tf.math.log1p(tf.exp(-tf.abs(x))), tf.math.log1p(
        tf.exp(-tf.abs(x)))), lambda upstream: upstream * (1 + tf.tanh(x / 2)) / 2  # fmt: skip


@tf.custom_gradient
def straight_through_round(x):
    return tf.round(x), lambda upstream: upstream


def vector_jacobian_product(function, x, vector):
    with tf.GradientTape() as tape:
        tape.watch(x)
        total = tf.reduce_sum(function(x) * vector)
    return tape.gradient(total, x)


def jacobian_vector_product(function, x, direction):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(x)
            values = function(x)
        u = tf.ones_like(values)
        outer.watch(u)
        product = inner.gradient(values, x, output_gradients=u)
    return outer.gradient(product, u, output_gradients=direction)


def hessian_vector_product(function, x, vector):
    with tf.autodiff.ForwardAccumulator(x, vector) as accumulator:
        with tf.GradientTape() as tape:
            tape.watch(x)
            value = function(x)
        gradient = tape.gradient(value, x)
    return accumulator.jvp(gradient)


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    errors = value_of(states) - tf.stop_gradient(rewards + discount * value_of(next_states))
    return tf.reduce_mean(errors**2)
