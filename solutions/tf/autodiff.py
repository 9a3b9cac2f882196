"""Gradients in TensorFlow: checked, written by hand, multiplied, and stopped.

A tape records each operation on the variables and tensors that it watches,
and ``tape.gradient`` goes through the record in reverse.
Check your work with: pytest tests/test_autodiff.py -k tf
"""

import tensorflow as tf


def gradient_check(function, x):
    """Compare the framework's gradient with central differences.

    All is computed in float64. Choose the step so well that for a right
    gradient of a smooth function with values and derivatives of about 1 the
    result stays below 1e-8, and below 1e-9 if the function is quadratic.

    Args:
        function: maps a float64 tensor of the shape of x to a scalar tensor
            that depends on it (possibly with a gradient of zeros).
        x: float tensor of any shape and any float type.

    Returns:
        The largest relative error, a Python float: over all entries, the
        maximum of |g - d| / max(|g|, |d|, 0.001), where g is the entry of
        the gradient and d that of the differences.
    """
    # BEGIN SOLUTION
    step = 1e-5  # near the cube root of the rounding error, 2e-16
    x = tf.cast(x, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        value = function(x)
    gradient = tape.gradient(value, x)
    shifts = step * tf.eye(tf.size(x), dtype=x.dtype)
    slopes = [
        (function(x + shift) - function(x - shift)) / (2 * step)
        for shift in tf.reshape(shifts, (-1, *x.shape))
    ]
    slopes = tf.reshape(tf.stack(slopes), x.shape)
    size = tf.maximum(tf.maximum(tf.abs(gradient), tf.abs(slopes)), 1e-3)
    return float(tf.reduce_max(tf.abs(gradient - slopes) / size))
    # END SOLUTION


def log1pexp(x):
    """Compute log(1 + exp(x)), with a backward pass written by hand.

    Use ``tf.custom_gradient`` (inside or outside this function). It must be
    right for any x, such as 1000 and -1000, where exp overflows or vanishes.
    The derivative is the sigmoid of x, also at 0. The second derivative can
    be taken, too, for any x: write the gradient in TensorFlow's operations.

    Args:
        x: float tensor of any shape.

    Returns:
        Tensor of the same shape, also known as softplus.
    """

    # BEGIN SOLUTION
    @tf.custom_gradient
    def compute(x):
        def backward(upstream):
            return upstream * tf.sigmoid(x)

        return tf.maximum(x, 0) + tf.math.log1p(tf.exp(-tf.abs(x))), backward

    return compute(x)
    # END SOLUTION


def straight_through_round(x):
    """Round to the nearest integer, but let gradients pass unchanged.

    The true derivative of rounding is 0 almost everywhere and would stop all
    learning; this one pretends that it is 1.

    Args:
        x: float tensor of any shape.

    Returns:
        Tensor of the same shape and type, holding tf.round(x).

    Source: Bengio, Léonard & Courville (2013).
    """
    # BEGIN SOLUTION
    return x + tf.stop_gradient(tf.round(x) - x)
    # END SOLUTION


def vector_jacobian_product(function, x, vector):
    """Multiply a vector by a Jacobian from the left, in one backward pass.

    The number of operations may not grow with n and m, and no (m, n) matrix
    is formed.

    Args:
        function: maps a tensor (n,) to a tensor (m,).
        x: (n,) float tensor.
        vector: (m,) tensor.

    Returns:
        (n,) tensor: sum over i of vector[i] * d function(x)[i] / d x.
    """
    # BEGIN SOLUTION
    with tf.GradientTape() as tape:
        tape.watch(x)
        values = function(x)  # (m,)
    return tape.gradient(values, x, output_gradients=vector)  # (n,)
    # END SOLUTION


def jacobian_vector_product(function, x, direction):
    """Multiply a Jacobian by a vector: the derivative in one direction.

    The number of operations may not grow with n and m, no (m, n) matrix is
    formed, and finite differences are not precise enough.

    Args:
        function: maps a tensor (n,) to a tensor (m,).
        x: (n,) float tensor.
        direction: (n,) tensor.

    Returns:
        (m,) tensor: sum over j of direction[j] * d function(x) / d x[j].
    """
    # BEGIN SOLUTION
    with tf.autodiff.ForwardAccumulator(x, direction) as accumulator:
        values = function(x)  # (m,)
    return accumulator.jvp(values)  # (m,)
    # END SOLUTION


def hessian_vector_product(function, x, vector):
    """Multiply a Hessian by a vector without forming it.

    The number of operations may not grow with n, no (n, n) matrix is formed,
    and finite differences are not precise enough.

    Args:
        function: maps a tensor (n,) to a scalar tensor; not linear.
        x: (n,) float tensor.
        vector: (n,) tensor.

    Returns:
        (n,) tensor: sum over j of vector[j] * d^2 function / d x d x[j].

    Source: Pearlmutter (1994).
    """
    # BEGIN SOLUTION
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            value = function(x)
        gradient = inner.gradient(value, x)  # (n,), recorded by outer
    return outer.gradient(gradient, x, output_gradients=vector)  # (n,)
    # END SOLUTION


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    """Compare values with targets that are made from the same function.

    The target of a state is reward + discount * value_of(next state). It
    counts as a given number: no gradient flows through it.

    Args:
        value_of: maps states (N, D) to values (N,), depending on variables.
        states: (N, D) tensor.
        rewards: (N,) tensor.
        next_states: (N, D) tensor.
        discount: float.

    Returns:
        Scalar tensor, the mean of (value - target)^2, from which gradients
        flow to the variables through the values alone.

    Source: Sutton & Barto (2018), sections 9.3 and 11.1.
    """
    # BEGIN SOLUTION
    targets = rewards + discount * tf.stop_gradient(value_of(next_states))
    return tf.reduce_mean(tf.square(value_of(states) - targets))
    # END SOLUTION


def gradient_state(program, x):
    """Find out what becomes of a gradient on its way through a program.

    Args:
        program: a function of one tensor that returns anything: a tensor of
            any shape and type, or something else, such as a Python number.
        x: float tensor of any shape.

    Returns:
        "flows" if the gradient of the sum of the result's entries in x has
        an entry that is not 0; "zero" if a gradient arrives and all of it is
        0; "lost" if none arrives.
    """
    # BEGIN SOLUTION
    with tf.GradientTape() as tape:
        tape.watch(x)
        result = program(x)
    if not tf.is_tensor(result) or not result.dtype.is_floating:
        return "lost"
    gradient = tape.gradient(result, x)
    if gradient is None:
        return "lost"
    return "flows" if tf.math.count_nonzero(gradient) > 0 else "zero"
    # END SOLUTION
