# task: pairwise_distances
# verdict: right
# way: a common center is subtracted first, the squares and products by einsum, cut off at zero by relu
def pairwise_distances(a, b):
    center = tf.reduce_mean(b, axis=0, keepdims=True)
    a, b = a - center, b - center
    products = tf.einsum("nd,md->nm", a, b)
    mine = tf.einsum("nd,nd->n", a, a)
    theirs = tf.einsum("md,md->m", b, b)
    return tf.nn.relu(mine[:, None] - 2 * products + theirs[None, :])
