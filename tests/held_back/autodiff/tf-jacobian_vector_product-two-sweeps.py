# task: jacobian_vector_product
# verdict: right
# way: two backward sweeps: the product from the left is linear in its vector, and is differentiated in it
def jacobian_vector_product(function, x, direction):
    x = tf.convert_to_tensor(x)
    zeros = tf.UnconnectedGradients.ZERO
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        dummy = tf.zeros_like(y)
        outer.watch(dummy)
        product = inner.gradient(
            y, x, output_gradients=dummy, unconnected_gradients=zeros)
        product = tf.convert_to_tensor(product)
    return outer.gradient(
        product, dummy, output_gradients=tf.cast(direction, product.dtype),
        unconnected_gradients=zeros)
