# task: pairwise_distances
# verdict: right
def pairwise_distances(a, b):
    center = tf.stop_gradient(tf.reduce_mean(b, axis=0))
    a, b = a - center, b - center
    lengths_a = tf.einsum("nd,nd->n", a, a)
    lengths_b = tf.einsum("md,md->m", b, b)
    products = tf.einsum("nd,md->nm", a, b)
    return tf.nn.relu(
        tf.expand_dims(lengths_a, 1) - products + (lengths_b - products)
    )
