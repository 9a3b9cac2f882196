# task: hessian_vector_product
# verdict: right
def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)

    def slope(point):
        with tf.GradientTape() as inner:
            inner.watch(point)
            value = function(point)
        return tf.convert_to_tensor(inner.gradient(value, point))

    with tf.GradientTape() as outer:
        outer.watch(x)
        gradient = slope(x)
    # the Hessian is symmetric: from the left or from the right is the same
    return tf.convert_to_tensor(
        outer.gradient(gradient, x, output_gradients=vector)
    )
