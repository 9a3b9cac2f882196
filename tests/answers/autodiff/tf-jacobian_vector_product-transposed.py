# task: jacobian_vector_product
# verdict: wrong
# mistake: multiplies from the left (J^T u, one backward pass with output_gradients) instead of from the right (J u)
# told: direction-on-the-left
def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x, output_gradients=direction)
