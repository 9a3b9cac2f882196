# task: pairwise_distances
# verdict: wrong
# mistake: the squares of b are kept as a column (M, 1) instead of a row: for N = M row i gets |b_i|^2 instead of |b_j|^2, for other sizes the shapes do not fit (or are wrong)
# told: squares-both-along-the-rows
def pairwise_distances(a, b):
    a_squares = tf.reduce_sum(tf.square(a), axis=1, keepdims=True)
    b_squares = tf.reduce_sum(tf.square(b), axis=1, keepdims=True)
    cross = tf.matmul(a, b, transpose_b=True)  # (N, M)
    return tf.nn.relu(a_squares + b_squares - 2 * cross)
