# task: attention_scores
# verdict: wrong
# mistake: the heads of the keys are brought forward by a reshape, not by a transpose
# mistake: the root is taken of axis 2 of the transposed queries, which is T, not D
# told: keys-reshaped, scaled-by-the-places
def attention_scores(queries, keys):
    n, s, heads, d = keys.shape
    q = tf.transpose(queries, [0, 2, 1, 3])  # (N, heads, T, D)
    k = tf.reshape(keys, [n, heads, s, d])  # (N, heads, S, D)
    scale = tf.sqrt(tf.cast(tf.shape(q)[2], q.dtype))
    return tf.matmul(q, k, transpose_b=True) / scale
