# task: hessian_vector_product
# verdict: wrong
# mistake: The vector product is computed outside the outer tape, whose record has no gradient in x then, so that zeros come out.
# told: zeros-for-what-was-not-recorded
def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
    g = inner.gradient(y, x)
    product = tf.reduce_sum(g * vector)
    return outer.gradient(product, x, unconnected_gradients="zero")
