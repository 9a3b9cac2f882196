# task: hessian_vector_product
# verdict: wrong
# mistake: the scalar that is differentiated is half the sum of squares of gradient * vector instead of the inner product gradient . vector, so H (g * v * v) comes out instead of H v
# told: half-squares-of-the-products
def hessian_vector_product(function, x, vector):
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        gradient = inner.gradient(y, x)
        along = tf.nn.l2_loss(gradient * vector)
    return outer.gradient(along, x)
