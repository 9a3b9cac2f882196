# task: hessian_vector_product
# verdict: wrong
# mistake: the second gradient is that of the sum of the first one's entries, and the vector is multiplied in afterwards, entry by entry: v[i] times the sum of row i, which is the product only for a diagonal Hessian
# told: hessian-row-sums
def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as second:
        second.watch(x)
        with tf.GradientTape() as first:
            first.watch(x)
            value = function(x)
        slopes = first.gradient(value, x)
    curvature = second.gradient(slopes, x)
    return vector * curvature
