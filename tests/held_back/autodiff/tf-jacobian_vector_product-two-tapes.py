# task: jacobian_vector_product
# verdict: right
# mistake: none; unusual because it goes backwards twice: u^T J is linear in u, and its derivative along the direction is J d

def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        u = tf.ones_like(y)
        outer.watch(u)
        row = inner.gradient(
            y, x, output_gradients=u,
            unconnected_gradients=tf.UnconnectedGradients.ZERO,
        )  # fmt: skip
    return outer.gradient(
        row, u, output_gradients=tf.convert_to_tensor(direction),
        unconnected_gradients=tf.UnconnectedGradients.ZERO,
    )  # fmt: skip
