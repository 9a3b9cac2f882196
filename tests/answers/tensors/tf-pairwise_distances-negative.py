# task: pairwise_distances
# verdict: wrong
# mistake: nothing keeps rounding from making a distance negative
# told: negative-distances
def pairwise_distances(a, b):
    aa = tf.reduce_sum(a * a, 1, keepdims=True)
    bb = tf.reduce_sum(b * b, 1)
    return aa + bb - 2 * tf.matmul(a, b, transpose_b=True)
