# task: hessian_vector_product
# verdict: right
def hessian_vector_product(function, x, vector):
    with tf.autodiff.ForwardAccumulator(primals=x, tangents=vector) as forward:
        with tf.GradientTape(watch_accessed_variables=False) as backward:
            backward.watch(x)
            height = function(x)
        slope = tf.convert_to_tensor(backward.gradient(height, x))
    return tf.convert_to_tensor(forward.jvp(slope))
