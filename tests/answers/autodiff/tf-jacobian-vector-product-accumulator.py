# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    with tf.autodiff.ForwardAccumulator(x, tf.cast(direction, x.dtype)) as acc:
        y = function(x)
    return acc.jvp(y, unconnected_gradients=tf.UnconnectedGradients.ZERO)
