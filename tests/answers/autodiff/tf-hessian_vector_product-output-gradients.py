# task: hessian_vector_product
# verdict: right
def hessian_vector_product(function, x, vector):
    x = tf.identity(tf.convert_to_tensor(x))
    vector = tf.convert_to_tensor(vector, dtype=x.dtype)
    with tf.GradientTape(watch_accessed_variables=False) as outer:
        outer.watch(x)
        with tf.GradientTape(watch_accessed_variables=False) as inner:
            inner.watch(x)
            y = function(x)
        slope = inner.gradient(y, x)
    return outer.gradient(
        slope, x, output_gradients=vector,
        unconnected_gradients=tf.UnconnectedGradients.ZERO,
    )
