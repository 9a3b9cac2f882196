# task: hessian_vector_product
# verdict: wrong
# mistake: the vector is multiplied to the sums over the Hessian's rows, entry by entry, instead of to the gradient before it is differentiated
# told: hessian-row-sums
def hessian_vector_product(function, x, vector):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            value = function(x)
        gradient = inner.gradient(value, x)
    second = outer.gradient(gradient, x)
    return second * vector
