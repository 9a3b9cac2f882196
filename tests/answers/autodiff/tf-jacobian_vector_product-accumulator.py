# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    direction = tf.cast(direction, x.dtype)
    with tf.autodiff.ForwardAccumulator(primals=x, tangents=direction) as accumulator:
        y = function(x)
    return accumulator.jvp(y, unconnected_gradients=tf.UnconnectedGradients.ZERO)
