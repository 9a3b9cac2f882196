# task: attention_scores
# verdict: wrong
# mistake: heads and places are exchanged by a reshape to (N, heads, T, D) instead of a transpose, so with more than one head the vectors of different places and heads are mixed
# told: heads-reshaped
def attention_scores(queries, keys):
    n, t, heads, d = queries.shape
    s = keys.shape[1]
    q = tf.reshape(queries, (n, heads, t, d))
    k = tf.reshape(keys, (n, heads, s, d))
    return tf.matmul(q, k, transpose_b=True) / tf.sqrt(tf.cast(d, q.dtype))
