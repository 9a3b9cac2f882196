# task: jacobian_vector_product
# verdict: wrong
# mistake: output_gradients gets the direction, that is, the product from the left J^T u; for a function with m = n it has the right shape and the wrong values, otherwise it fails
# told: direction-on-the-left
def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x, output_gradients=tf.cast(direction, y.dtype))
