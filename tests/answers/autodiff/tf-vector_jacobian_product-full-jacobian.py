# task: vector_jacobian_product
# verdict: wrong
# mistake: the whole Jacobian is formed and then multiplied
def vector_jacobian_product(function, x, vector):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    jacobian = tape.jacobian(y, x)
    return tf.linalg.matvec(jacobian, vector, transpose_a=True)
