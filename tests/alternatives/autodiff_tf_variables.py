"""Variables, which every tape watches by itself; gradients that come as zeros or not at all."""

import tensorflow as tf


def hessian_vector_product(function, x, vector):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            value = function(x)
        slope = tf.tensordot(inner.gradient(value, x), vector, axes=1)
    return outer.gradient(slope, x)


def gradient_state(program, x):
    x = tf.identity(x)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(x)
        result = program(x)
        if isinstance(result, tf.Variable):
            result = result.value()
    if not isinstance(result, tf.Tensor) or not result.dtype.is_floating:
        return "lost"
    gradient = tape.gradient(result, x)
    if gradient is None:
        return "lost"
    return "flows" if bool(tf.reduce_any(tf.convert_to_tensor(gradient) != 0)) else "zero"
