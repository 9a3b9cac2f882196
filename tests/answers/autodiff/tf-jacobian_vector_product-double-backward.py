# task: jacobian_vector_product
# verdict: right
def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    with tf.autodiff.ForwardAccumulator(x, tf.cast(direction, x.dtype)) as forward:
        y = function(x)
    return forward.jvp(y, unconnected_gradients="zero")
