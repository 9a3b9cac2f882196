# task: vector_jacobian_product
# verdict: wrong
# mistake: The vector is multiplied onto the gradient of the outputs' sum.
def vector_jacobian_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x) * tf.reduce_mean(vector)
