# task: hessian_vector_product
# verdict: wrong
# mistake: multiplies by the vector after the second derivative, which gives row sums of the Hessian times vector, entry by entry
# mistake: the vector is normalized first, so that the result does not grow with its length
# told: hessian-row-sums, hvp-vector-normalized
def hessian_vector_product(function, x, vector):
    vector = vector / tf.norm(vector)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        gradient = inner.gradient(y, x)
    return outer.gradient(gradient, x) * vector
