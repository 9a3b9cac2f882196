# task: pairwise_distances
# verdict: wrong
# mistake: takes the root, although squared distances are wanted
# mistake: does not cut off at zero what rounding made negative
# told: root-of-negative-squares
def pairwise_distances(a, b):
    a2 = tf.reduce_sum(tf.square(a), axis=1, keepdims=True)
    b2 = tf.reduce_sum(tf.square(b), axis=1)
    squares = a2 + b2 - 2 * tf.matmul(a, b, transpose_b=True)
    return tf.sqrt(squares)
