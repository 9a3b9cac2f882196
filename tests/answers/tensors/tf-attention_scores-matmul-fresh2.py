# task: attention_scores
# verdict: right
def attention_scores(queries, keys):
    d = tf.cast(tf.shape(queries)[-1], queries.dtype)
    q = tf.transpose(queries * tf.math.rsqrt(d), [0, 2, 1, 3])
    return q @ tf.transpose(keys, [0, 2, 3, 1])
