# task: hessian_vector_product
# verdict: wrong
# mistake: differentiates the sum of the gradient's entries and multiplies by the vector afterwards: row sums of the Hessian times vector, entry by entry, right for diagonal Hessians only
# told: hessian-row-sums

def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            value = function(x)
        gradient = inner.gradient(value, x)
    second = outer.gradient(gradient, x)
    return second * vector
