# task: hessian_vector_product
# verdict: wrong
# mistake: the vector is multiplied onto the row sums of the Hessian instead of into it
# told: hessian-row-sums
def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        gradient = inner.gradient(y, x)
        total = tf.reduce_sum(gradient)
    return outer.gradient(total, x) * vector
