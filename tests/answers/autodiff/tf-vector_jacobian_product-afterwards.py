# task: vector_jacobian_product
# verdict: wrong
# mistake: the gradient of the sum is multiplied by the vector afterwards, instead of giving the vector to the tape as output_gradients
# told: vector-multiplied-afterwards
def vector_jacobian_product(function, x, vector):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x) * vector
