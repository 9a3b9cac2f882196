# task: hessian_vector_product
# verdict: wrong
# mistake: Only the diagonal of the Hessian is used.
# mistake: The vector's entries are squared.
def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        g = inner.gradient(y, x)
    return tf.linalg.diag_part(outer.jacobian(g, x)) * vector**2
