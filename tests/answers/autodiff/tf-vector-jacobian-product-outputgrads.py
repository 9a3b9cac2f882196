# task: vector_jacobian_product
# verdict: right
def vector_jacobian_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x, output_gradients=vector, unconnected_gradients="zero")
