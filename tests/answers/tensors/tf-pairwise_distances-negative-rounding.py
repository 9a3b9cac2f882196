# task: pairwise_distances
# verdict: wrong
# mistake: rounding may make a distance negative, since nothing bounds it at zero
# told: negative-distances
def pairwise_distances(a, b):
    first = tf.reduce_sum(a * a, axis=1)[:, None]
    second = tf.reduce_sum(b * b, axis=1)[None, :]
    return first + second - 2 * tf.matmul(a, b, transpose_b=True)
