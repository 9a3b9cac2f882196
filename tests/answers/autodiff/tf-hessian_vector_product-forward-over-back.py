# task: hessian_vector_product
# verdict: right
def hessian_vector_product(function, x, vector):
    x = tf.identity(x)
    with tf.autodiff.ForwardAccumulator(primals=x, tangents=vector) as forward:
        with tf.GradientTape() as tape:
            tape.watch(x)
            value = function(x)
        gradient = tape.gradient(value, x)
    product = forward.jvp(gradient, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    return product
