# task: attention_scores
# verdict: right
def attention_scores(queries, keys):
    depth = tf.cast(tf.shape(queries)[-1], queries.dtype)
    per_head = tf.transpose(queries, [0, 2, 1, 3]) * tf.math.rsqrt(depth)
    return tf.matmul(per_head, tf.transpose(keys, [0, 2, 3, 1]))
